/** The site's letters: Inter, cut in the build to the characters and weights that its pages use. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { Plugin } from "vite";
import { buildCache, forgetUnused } from "../config/buildCache.ts";
import { CACHE_FOLDER } from "../config/packageRoot.ts";
import { contentHash } from "../convert/vite/vitePlugin.ts";

/** A part of Inter: browsers load it where a page has one of its characters. */
interface Part {
  name: string;
  /** The package's file that has its characters. */
  source: "latin" | "latin-ext";
  /** First and last character of each range. */
  ranges: readonly (readonly [first: number, last: number])[];
}

/** All other characters, other scripts among them, are the visitor's own system's. */
const PARTS: readonly Part[] = [
  {
    name: "latin",
    source: "latin",
    ranges: [
      [0x20, 0x7e],
      [0xa0, 0xa1],
      [0xab, 0xab],
      [0xb0, 0xb0],
      [0xb7, 0xb7],
      [0xbb, 0xbb],
      [0xbf, 0xcf],
      [0xd1, 0xdd],
      [0xdf, 0xef],
      [0xf1, 0xfd],
      [0xff, 0xff],
      [0x152, 0x153],
      // Dashes, quotation marks, bullet, ellipsis.
      [0x2013, 0x2014],
      [0x2018, 0x201a],
      [0x201c, 0x201e],
      [0x2022, 0x2022],
      [0x2026, 0x2026],
      [0x2039, 0x203a],
      [0x20ac, 0x20ac],
      [0x2190, 0x2193],
      [0x2212, 0x2212],
    ],
  },
  {
    // Signs that few pages have, and letters of Icelandic: 4 kB that the others need not load.
    name: "signs",
    source: "latin",
    ranges: [
      [0xa2, 0xaa],
      [0xac, 0xaf],
      [0xb1, 0xb6],
      [0xb8, 0xba],
      [0xbc, 0xbe],
      [0xd0, 0xd0],
      [0xde, 0xde],
      [0xf0, 0xf0],
      [0xfe, 0xfe],
      [0x131, 0x131],
      [0x2122, 0x2122],
    ],
  },
  {
    name: "latin-ext",
    source: "latin-ext",
    ranges: [
      [0x100, 0x130],
      [0x132, 0x151],
      [0x154, 0x17f],
      [0x218, 0x21b],
      [0x1e80, 0x1e85],
      [0x1e9e, 0x1e9e],
    ],
  },
];

/** Weights that the style sheet uses. With all of Inter's, 100 to 900, the first part would be 40 % larger. */
const WEIGHTS = { min: 400, max: 700 };

/** Kerning, composed accents, languages' own forms, and digits of one width. */
const FEATURES = ["kern", "ccmp", "locl", "tnum"];

/** What pages need of the site's letters. */
export interface SiteFonts {
  /** By path, relative to the site's root. */
  files: ReadonlyMap<string, Uint8Array>;
  /** `@font-face` rules, with addresses relative to the site's root. */
  css: string;
  /** Files of the packages that they are made of, whose licenses are published. */
  sources: readonly string[];
}

/** Makes the fonts. */
export async function siteFonts(): Promise<SiteFonts> {
  const made = await Promise.all(
    PARTS.map(async (part) => {
      const { file: source, font } = await subset(part);
      return {
        part,
        source,
        font,
        file: `assets/inter-${part.name}-${contentHash([font.toString("base64")])}.woff2`,
      };
    }),
  );
  await forgetUnused(CACHE);
  return {
    files: new Map(made.map(({ file, font }) => [file, font])),
    css: made.map(({ part, file }) => fontFace(part, `./${file}`)).join(""),
    sources: [...new Set(made.map(({ source }) => source))],
  };
}

const CACHE = path.join(CACHE_FOLDER, "fonts");

/** To cut all parts takes 1.2 s of processor time, so each is cut once for an installation. */
async function subset({ source, ranges }: Part): Promise<{ file: string; font: Buffer }> {
  const require = createRequire(import.meta.url);
  const file = require.resolve(`@fontsource-variable/inter/files/inter-${source}-wght-normal.woff2`);
  const characters = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  );
  const whole = await readFile(file);
  const text = characters.join("");
  const options = {
    targetFormat: "woff2",
    variationAxes: { wght: WEIGHTS },
    keepFeatures: FEATURES,
  } as const;
  const inputs = [...(await tools(require)), whole, text, JSON.stringify(options)];
  const font = await buildCache(CACHE, inputs, async () => {
    const { default: subsetFont } = await import("subset-font");
    return subsetFont(whole, text, options);
  });
  return { file, font };
}

/** What cuts and compresses: the packages' versions, and the one program that does not tell its own. */
async function tools(require: NodeJS.Require): Promise<Buffer[]> {
  const cutter = require.resolve("subset-font/package.json");
  const converter = createRequire(cutter).resolve("fontverter/package.json");
  const files = [
    cutter,
    createRequire(cutter).resolve("harfbuzzjs/dist/harfbuzz-subset.wasm"),
    converter,
    createRequire(converter).resolve("wawoff2/package.json"),
  ];
  return Promise.all(files.map((file) => readFile(file)));
}

/**
 * `optional`: a page never waits for its letters, and never changes them once it is painted
 * (https://drafts.csswg.org/css-fonts-4/#valdef-font-face-font-display-optional).
 */
function fontFace({ ranges }: Part, url: string): string {
  const hex = (code: number) => code.toString(16);
  const range = ranges.map(([first, last]) => `U+${hex(first)}${first === last ? "" : `-${hex(last)}`}`);
  return `@font-face{font-family:Inter;font-weight:${WEIGHTS.min} ${WEIGHTS.max};font-display:optional;src:url("${url}") format("woff2");unicode-range:${range.join()}}`;
}

/** The same letters while the site is developed. */
export function developmentFonts(): Plugin {
  return {
    name: "mentorship-finder:development-fonts",
    apply: "serve",
    async transformIndexHtml() {
      const faces = PARTS.map(async (part) => {
        const { font } = await subset(part);
        return fontFace(part, `data:font/woff2;base64,${font.toString("base64")}`);
      });
      return [{ tag: "style", children: (await Promise.all(faces)).join(""), injectTo: "head" }];
    },
  };
}
