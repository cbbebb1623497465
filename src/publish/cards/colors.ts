/** The site's colours: those of `src/app/styles.css`, with the organiser's own in their place. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { site } from "../../config/site.ts";

/** A colour in each theme, `#rrggbb`. */
export interface Color {
  light: string;
  dark: string;
}

/** Colours by their name in the style sheet, without "--color-". */
export type Colors = ReadonlyMap<string, Color>;

const HEX = "#[\\da-fA-F]{6}";
const TOKEN = new RegExp(`--color-([a-z-]+):\\s*(?:light-dark\\((${HEX}),\\s*(${HEX})\\)|(${HEX}));`, "g");

/** Where the style sheet names its colours; elsewhere it may give some of them another value, as for print. */
const THEME = /@theme \{[\s\S]*?\n\}/;

/** Reads the colours that a style sheet's theme states. */
export function readColors(css: string): Colors {
  return new Map(
    [...(THEME.exec(css)?.[0] ?? "").matchAll(TOKEN)].map(([, name = "", light, dark, both]) => [
      name,
      { light: light ?? both ?? "", dark: dark ?? both ?? "" },
    ]),
  );
}

const STYLES = fileURLToPath(new URL("../../app/styles.css", import.meta.url));

/** The site's colours: the style sheet's, and in their place those that the organiser chose. */
export async function siteColors(): Promise<Colors> {
  return readColors(withColors(await readFile(STYLES, "utf8"), site.colors));
}

/**
 * The style sheet with other colours.
 * @param chosen by name; a single colour stands in both themes
 * @throws where a name is none of the style sheet's, or a colour is not written `#rrggbb`
 */
export function withColors(css: string, chosen: Readonly<Record<string, string | Color>>): string {
  const names = readColors(css);
  for (const [name, color] of Object.entries(chosen)) {
    if (!names.has(name))
      throw new Error(
        `site.colors: there is no colour "${name}"; there are ${[...names.keys()].join(", ")}.`,
      );
    for (const value of Object.values(both(color)))
      if (!new RegExp(`^${HEX}$`).test(value))
        throw new Error(`site.colors.${name}: write a colour like "#0d3b32", not "${value}".`);
  }
  return css.replace(THEME, (theme) =>
    theme.replace(TOKEN, (token, name: string) => {
      const color = Object.hasOwn(chosen, name) ? chosen[name] : undefined;
      if (color === undefined) return token;
      const { light, dark } = both(color);
      return `--color-${name}: light-dark(${light}, ${dark});`;
    }),
  );
}

function both(color: string | Color): Color {
  return typeof color === "string" ? { light: color, dark: color } : { light: color.light, dark: color.dark };
}

/** Which texts stand on which grounds. */
const PAIRS: readonly (readonly [text: string, ground: string])[] = [
  ["ink", "paper"],
  ["ink", "surface"],
  ["ink", "sunken"],
  ["muted", "paper"],
  ["muted", "surface"],
  ["brand", "paper"],
  ["brand", "surface"],
  ["on-brand", "brand"],
  ["on-brand", "brand-strong"],
  ["on-band", "band"],
  ["on-band-muted", "band"],
  ["ink", "mark"],
];

/** WCAG 2.2, 1.4.3: the least contrast between a text and its ground. */
const LEAST = 4.5;

/** Says which texts would be hard to read, a sentence each. */
export function unreadablePairs(colors: Colors): string[] {
  return PAIRS.flatMap(([text, ground]) =>
    (["light", "dark"] as const).flatMap((theme) => {
      const [a, b] = [colors.get(text)?.[theme], colors.get(ground)?.[theme]];
      if (a === undefined || b === undefined) return [];
      const ratio = contrast(a, b);
      return ratio >= LEAST
        ? []
        : `${theme} theme: "${text}" on "${ground}" has a contrast of ${ratio.toFixed(1)}; a readable text has ${LEAST}`;
    }),
  );
}

/** WCAG's contrast ratio of two colours, 1 to 21. */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG's relative luminance, 0 to 1. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
