/**
 * Fewer letters for the style that each page carries. What it says of a page's elements stays the same: only variables
 * that nothing but the sheet sets take their values' place or get short names. The whole sheet, which comes later, has
 * its own names for the same values.
 */
/** Custom properties of Tailwind's own and of the theme, which neither a script nor a `style` attribute sets. */
const OWN_NAMES = /^--(?:tw|default|color|text|font|shadow|container|animate|lightningcss)-/;

/** A definition of a custom property in minified CSS. */
const DEFINITION = /(?<=[{;])(--[\w-]+):([^;}]*);?/g;

/** Where Tailwind gives its variables their first values in browsers that do not know `@property`. */
const FIRST_VALUES = /(?<=@layer properties\{)@supports [^{]*\{\*,[^{]*\{([^}]*)\}\}/;

/** A variable that is read, with what is read where it has no value, which may have two functions in one another. */
const VARIABLE = /var\((--[\w-]+)(?:,((?:[^()]|\((?:[^()]|\([^()]*\))*\))*))?\)/g;

/**
 * @param css minified
 * @returns the same in fewer letters
 */
export function compactStyle(css: string): string {
  return withShortNames(withoutRepeats(withConstants(css)));
}

/** Puts the value of each variable that has the same one everywhere where it is read, unless that takes more letters. */
function withConstants(css: string): string {
  const constants = constantsOf(css);
  // A value, or what is read in its place, may be made of other constants.
  let folded = css;
  for (let before = ""; folded !== before; ) {
    before = folded;
    folded = folded.replace(VARIABLE, (text, name: string, fallback?: string) => {
      const value = constants.get(name);
      return value === undefined ? text : (value ?? fallback ?? text);
    });
  }
  const isFolded = (name: string) => constants.has(name) && !folded.includes(`var(${name}`);
  return folded
    .replace(DEFINITION, (text, name: string) => (isFolded(name) ? "" : text))
    .replace(/@property (--[\w-]+)\{[^}]*\}/g, (text, name: string) => (isFolded(name) ? "" : text))
    .replace(/@supports [^{]*\{\*,[^{]*\{\}\}/, "")
    .replaceAll("@layer properties{}", "@layer properties;")
    .replaceAll(";}", "}");
}

/** Variables with one value everywhere; null for those that have none, so that their fallbacks are read. */
function constantsOf(css: string): ReadonlyMap<string, string | null> {
  const definitions = new Map<string, string[]>();
  for (const [, name = "", value = ""] of css.replace(FIRST_VALUES, "").matchAll(DEFINITION))
    definitions.set(name, [...(definitions.get(name) ?? []), value]);
  const initial = new Map(
    [...css.matchAll(/@property (--[\w-]+)\{([^}]*)\}/g)].map(([, name = "", text = ""]) => [
      name,
      /initial-value:([^;]*)/.exec(text)?.[1] ?? null,
    ]),
  );
  const theme = /@layer theme\{[^{]*\{([^}]*)\}/.exec(css)?.[1] ?? "";
  const constants = new Map<string, string | null>();
  for (const [, name = ""] of css.matchAll(/var\((--[\w-]+)/g)) {
    if (!OWN_NAMES.test(name) || constants.has(name)) continue;
    const [value, ...others] = definitions.get(name) ?? [];
    if (value === undefined) constants.set(name, initial.get(name) ?? null);
    else if (others.length === 0 && `;${theme}`.includes(`;${name}:`) && isShorter(css, name, value))
      constants.set(name, value);
  }
  return constants;
}

function isShorter(css: string, name: string, value: string): boolean {
  const uses = css.split(`var(${name})`).length - 1;
  return uses * (value.length - "var(--a)".length) < "--a:;".length + value.length;
}

/** What lightningcss says several times when it works on a text of its own once more. */
function withoutRepeats(css: string): string {
  return css.replace(/(?<=[{;])([^{};]+;(?:[^{};]+;)?)\1+/g, "$1");
}

/** Names of one or two letters for the variables of the theme, the most read first. */
function withShortNames(css: string): string {
  const counts = new Map<string, number>();
  for (const [name] of css.matchAll(/--[\w-]+/g)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()]
    .filter((name) => OWN_NAMES.test(name))
    .sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
  const short = new Map(names.map((name, at) => [name, `--${at.toString(36)}`]));
  return css.replace(/--[\w-]+/g, (name) => short.get(name) ?? name);
}
