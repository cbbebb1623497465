/** The site's colors: those of `src/app/styles.css`, replaced where the organizer chose others. */
import { readFile } from "node:fs/promises";
import { formatHex, interpolate, wcagContrast } from "culori";
import { packageFile } from "../../config/packageRoot.ts";

/** A color in each theme, `#rrggbb`. */
interface Color {
  light: string;
  dark: string;
}

/** Colors by their name in the style sheet, without "--color-". */
export type Colors = ReadonlyMap<string, Color>;

/** Colors by name as settings have them; a single color is used in both themes. */
export type OwnColors = Readonly<Record<string, string | Color>>;

const HEX = "#[\\da-fA-F]{6}";
const TOKEN = new RegExp(`--color-([a-z-]+):\\s*(?:light-dark\\((${HEX}),\\s*(${HEX})\\)|(${HEX}));`, "g");

/** The block in which the style sheet names its colors; other blocks change some of them, for example for print. */
const THEME = /@theme \{[\s\S]*?\n\}/;

/** Reads the colors that a style sheet's theme states. */
export function readColors(css: string): Colors {
  return new Map(
    [...(THEME.exec(css)?.[0] ?? "").matchAll(TOKEN)].map(([, name = "", light, dark, both]) => [
      name,
      { light: light ?? both ?? "", dark: dark ?? both ?? "" },
    ]),
  );
}

const STYLES = packageFile("src/app/styles.css");

/**
 * The colors of the built site.
 * @param chosen those of the settings
 */
export async function siteColors(chosen: OwnColors): Promise<Colors> {
  return readColors(withColors(await readFile(STYLES, "utf8"), chosen));
}

/**
 * Replaces colors of a style sheet. Shades of a chosen color follow it where they are not chosen themselves.
 * @param chosen new colors by name
 * @throws {Error} if the style sheet has no color of a name, or a color is not written `#rrggbb`
 */
export function withColors(css: string, chosen: OwnColors): string {
  const names = readColors(css);
  for (const [name, color] of Object.entries(chosen)) {
    if (!names.has(name))
      throw new Error(`colors: there is no color "${name}"; there are ${[...names.keys()].join(", ")}.`);
    for (const value of Object.values(both(color)))
      if (!new RegExp(`^${HEX}$`).test(value))
        throw new Error(`colors.${name}: write a color like "#0d3b32", not "${value}".`);
  }
  return css.replace(THEME, (theme) =>
    theme.replace(TOKEN, (token, name: string) => {
      const color = Object.hasOwn(chosen, name) ? chosen[name] : shadeOf(name, chosen);
      if (color === undefined) return token;
      const { light, dark } = both(color);
      return `--color-${name}: light-dark(${light}, ${dark});`;
    }),
  );
}

/** How much of which color is mixed into another one, in each theme. */
type Mix = readonly [amount: number, into: string];

/** Colors that are shades of another one. The amounts are those of the product's own colors, roughly. */
const SHADES: Readonly<Record<string, { of: string; light: Mix; dark: Mix }>> = {
  "band-line": { of: "band", light: [0.15, "#ffffff"], dark: [0.15, "#ffffff"] },
  "band-edge": { of: "band", light: [0, "#ffffff"], dark: [0.5, "#ffffff"] },
  "brand-strong": { of: "brand", light: [0.25, "#000000"], dark: [0.3, "#ffffff"] },
  "brand-soft": { of: "brand", light: [0.88, "#ffffff"], dark: [0.8, "#0b1118"] },
};

function shadeOf(name: string, chosen: OwnColors): Color | undefined {
  const shade = Object.hasOwn(SHADES, name) ? SHADES[name] : undefined;
  const base = shade && Object.hasOwn(chosen, shade.of) ? chosen[shade.of] : undefined;
  if (shade === undefined || base === undefined) return undefined;
  const mixed = (color: string, [amount, into]: Mix) =>
    formatHex(interpolate([color, into], "oklab")(amount)) ?? color;
  const { light, dark } = both(base);
  return { light: mixed(light, shade.light), dark: mixed(dark, shade.dark) };
}

function both(color: string | Color): Color {
  return typeof color === "string" ? { light: color, dark: color } : { light: color.light, dark: color.dark };
}

/** Which text colors are used on which backgrounds. */
const PAIRS: readonly (readonly [text: string, background: string])[] = [
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
  ["open", "open-soft"],
  ["open", "surface"],
  ["soon", "soon-soft"],
  ["over", "over-soft"],
  ["brand", "brand-soft"],
  ["on-apply", "apply"],
];

/** The least contrast of a text with its background: WCAG 2.2, 1.4.3 (https://www.w3.org/TR/WCAG22/#contrast-minimum). */
const MIN_CONTRAST = 4.5;

/** Which texts would be hard to read, one sentence for each. */
export function unreadablePairs(colors: Colors): string[] {
  return PAIRS.flatMap(([text, background]) =>
    (["light", "dark"] as const).flatMap((theme) => {
      const [a, b] = [colors.get(text)?.[theme], colors.get(background)?.[theme]];
      if (a === undefined || b === undefined) return [];
      const ratio = wcagContrast(a, b);
      return ratio >= MIN_CONTRAST
        ? []
        : `${theme} theme: "${text}" on "${background}" has a contrast of ${ratio.toFixed(1)}; a readable text has ${MIN_CONTRAST}`;
    }),
  );
}
