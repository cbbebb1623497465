/**
 * The part of the style sheet that a page needs to be painted: the rules that can match what the build rendered. The
 * whole sheet comes later, as a file that all pages share, and has these rules again, in their own order: so nothing
 * changes when it comes.
 */
import { type MediaQuery, type SelectorComponent, transform, type Visitor } from "lightningcss";

/** The names that the HTML of some pages has. */
export interface UsedNames {
  /** A field is there by its kind as well: "input", "input search". */
  tags: Set<string>;
  classes: Set<string>;
}

/** What is not there before somebody opens it. Where the same element is inside, only up to the first end. */
const POPOVER = /<([a-z]+)[^>]* popover=[^>]*>.*?<\/\1>/gs;
const FOLDED = /(<details(?![^>]* open)[^>]*>.*?<\/summary>).*?<\/details>/gs;

/** Adds what a page shows at first. */
export function collectNames(html: string, { tags, classes }: UsedNames): void {
  const shown = html.replace(POPOVER, "").replace(FOLDED, "$1");
  for (const [, tag = ""] of shown.matchAll(/<([a-z][a-z\d]*)/g)) tags.add(tag);
  for (const [, kind] of shown.matchAll(/<input[^>]* type="([a-z]+)"/g)) tags.add(`input ${kind}`);
  for (const [, value = ""] of shown.matchAll(/ class="([^"]*)"/g))
    for (const name of value.split(" ")) classes.add(unescapeHtml(name));
}

/** Classes have these three: "[&>a]:p-1". Quotation marks that React escapes are in no class. */
function unescapeHtml(text: string): string {
  return text.replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}

/**
 * Leaves out what the page has no element for, and what can only matter once somebody does something: hovers, prints.
 * Takes 60 ms for the whole sheet, so it is done once for each kind of page.
 * @param css the whole style sheet
 * @param used names of all pages of the kind
 */
export function criticalStyle(css: string, used: UsedNames): string {
  const rules = visit(css, {
    Rule: {
      style: ({ value }) =>
        value.selectors.some((selector) => selector.every((part) => canMatch(part, used))) ? undefined : [],
      media: ({ value }) => (value.query.mediaQueries.every(isForLater) ? [] : undefined),
    },
  });
  const still = visit(rules, {
    // Until the whole sheet is there, nothing changes.
    Declaration: ({ property, value }) =>
      (property === "unparsed" ? value.propertyId.property : property).startsWith("transition")
        ? []
        : undefined,
  });
  const read = variablesRead(still);
  return visit(still, {
    Rule: {
      property: ({ value }) => (read.has(value.name) ? undefined : []),
      keyframes: ({ value }) =>
        still.split(new RegExp(`\\b${value.name.value}\\b`)).length > 2 ? undefined : [],
    },
    Declaration: {
      custom: ({ name }) => (name.startsWith("--") && !read.has(name) ? [] : undefined),
    },
  });
}

/** What the build lowers the sheet for: as Tailwind's own plugin has it, so that nothing changes that was made for them. */
const TARGETS = {
  chrome: 111 << 16,
  firefox: 128 << 16,
  ios_saf: (16 << 16) | (4 << 8),
  safari: (16 << 16) | (4 << 8),
};

function visit(css: string, visitor: Visitor<never>): string {
  const { code } = transform({
    filename: "styles.css",
    code: Buffer.from(css),
    minify: true,
    targets: TARGETS,
    visitor,
  });
  return Buffer.from(code).toString();
}

/** Pseudo-classes of what somebody does with pointer or keyboard. */
const ACTED: ReadonlySet<string> = new Set(["hover", "active", "focus", "focus-visible", "focus-within"]);

/** False where no element of the page can be what the selector's part says. Attributes change: any may be there. */
function canMatch(part: SelectorComponent, used: UsedNames): boolean {
  switch (part.type) {
    case "class":
      return used.classes.has(part.name);
    case "type":
      return used.tags.has(part.name);
    case "pseudo-element": {
      const name = pseudoName(part);
      const field = PARTS_OF_FIELDS.find(([pattern]) => pattern.test(name));
      return !field || field[1].some((tag) => used.tags.has(tag));
    }
    case "pseudo-class":
      return (
        !ACTED.has(part.kind) &&
        (!("selectors" in part) ||
          (part.kind !== "is" && part.kind !== "where" && part.kind !== "has") ||
          part.selectors.some((selector) => selector.every((one) => canMatch(one, used))))
      );
    default:
      return true;
  }
}

/** Parts that only some fields have → these fields. The first that fits counts. */
const PARTS_OF_FIELDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^webkit-(date|calendar)/, ["input date", "input time", "input datetime-local"]],
  [/^file-selector-button$/, ["input file"]],
  [/^webkit-|-button$|placeholder/, ["input", "textarea"]],
];

function pseudoName(part: SelectorComponent & { type: "pseudo-element" }): string {
  return part.kind === "custom" ? part.name.replace(/^-/, "") : part.kind;
}

/** Paper, and the visitor's own colors, which the browser puts over the page's anyway. */
function isForLater({ mediaType, condition }: MediaQuery): boolean {
  return mediaType === "print" || (condition?.type === "feature" && condition.value.name === "forced-colors");
}

/** The variables that a value needs, directly or by others. */
function variablesRead(css: string): ReadonlySet<string> {
  const names = (text: string) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = ""]) => name);
  const definitions = new Map<string, string[]>();
  const others = css.replace(/(?<=[{;])(--[\w-]+):([^;}]*)/g, (_, name: string, value: string) => {
    definitions.set(name, [...(definitions.get(name) ?? []), ...names(value)]);
    return "";
  });
  const read = new Set(names(others));
  // A set goes on with what is added to it on the way.
  for (const name of read) for (const next of definitions.get(name) ?? []) read.add(next);
  return read;
}
