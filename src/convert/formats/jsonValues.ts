/** The values of a JSON source: read in every form that says the same, and told where nobody can read them. */
import { type JSONPath, visit } from "jsonc-parser";
import { visible } from "../diagnostics/controlCharacters.ts";
import { type Messages, type Place, report } from "../diagnostics/messages.ts";

/** What of a JSON source is left out: told once for each key, however many of hundreds of objects have it. */
export class Unread {
  private readonly found = new Map<string, { path: JSONPath; reason: string; times: number }>();

  /** Notes a value. */
  add(path: JSONPath, reason: string): void {
    const key = JSON.stringify(path.filter((part) => typeof part === "string"));
    const known = this.found.get(key);
    if (known === undefined) this.found.set(key, { path, reason, times: 1 });
    else known.times++;
  }

  /** Complains about all that was noted, at the first place of each key. */
  tell(text: string, file: string, messages: Messages): void {
    if (this.found.size === 0) return;
    const found = [...this.found.values()];
    const places = placesOf(
      text,
      found.map(({ path }) => path),
    );
    found.forEach(({ reason, times }, index) => {
      const more = times === 1 ? "" : ` So it is in ${times - 1} more place${times === 2 ? "" : "s"}.`;
      report(messages, file, "value-unread", places[index] ?? { line: 1 }, reason + more);
    });
  }
}

/** Where values stand: a property at its name, an item of a list at its beginning. */
function placesOf(text: string, paths: readonly JSONPath[]): (Place | undefined)[] {
  const keys = paths.map((path) => JSON.stringify(path));
  const wanted = new Set(keys);
  const places = new Map<string, Place>();
  const note = (path: JSONPath, line: number, column: number) => {
    const key = JSON.stringify(path);
    if (wanted.has(key) && !places.has(key)) places.set(key, { line: line + 1, column: column + 1 });
  };
  try {
    visit(text, {
      onObjectProperty: (name, _, __, line, column, parent) => note([...parent(), name], line, column),
      onObjectBegin: (_, __, line, column, path) => note(path(), line, column),
      onArrayBegin: (_, __, line, column, path) => note(path(), line, column),
      onLiteralValue: (_, __, ___, line, column, path) => note(path(), line, column),
    });
  } catch (error) {
    // Nested too deeply for this parser: what it has found until then is kept.
    if (!(error instanceof RangeError)) throw error;
  }
  return keys.map((key) => places.get(key));
}

/** How several texts become one. */
export type Joint = (texts: readonly string[]) => string;

/** Several texts as a Markdown list. */
export const bullets: Joint = (texts) =>
  texts.map((text) => `- ${text.trim().replace(/\s*\n\s*/g, " ")}`).join("\n");

/** Several texts as paragraphs. */
export const paragraphs: Joint = (texts) => texts.join("\n\n");

/** The properties of one object. */
export class Values {
  private readonly values: Map<string, unknown>;
  private readonly taken = new Set<string>();
  private readonly path: JSONPath;
  private readonly unread: Unread;

  constructor(value: unknown, path: JSONPath, unread: Unread) {
    this.values = new Map(isObject(value) ? Object.entries(value) : []);
    this.path = path;
    this.unread = unread;
  }

  /** The value of the first of these keys that has one, with its path. */
  value(...keys: readonly string[]): { value: unknown; path: JSONPath } {
    const key = keys.find((key) => !isNothing(this.values.get(key))) ?? keys[0] ?? "";
    this.taken.add(key);
    return { value: this.values.get(key), path: [...this.path, key] };
  }

  /** A text by its key or another name of it; a list of texts is one, too. */
  text(keys: readonly string[], joint?: Joint): string {
    const { value, path } = this.value(...keys);
    const isList = Array.isArray(value);
    const texts = (isList ? value : [value]).flatMap((item, index) => {
      if (typeof item === "string") return isList && item.trim() === "" ? [] : [visible(item)];
      if (!isNothing(item)) this.unread.add(isList ? [...path, index] : path, unreadable(path));
      return [];
    });
    if (!isList || joint === undefined) {
      if (texts.length > 1)
        this.unread.add(path, `“${shown(path)}” is one text: of this list only the first is taken.`);
      return texts[0] ?? "";
    }
    return joint(texts);
  }

  /** Notes all that nobody has asked for, where it says something. */
  rest(leftOut: ReadonlySet<string> = new Set()): void {
    const taken = new Set([...this.taken].map((key) => this.values.get(key)));
    for (const [key, value] of this.values) {
      if (this.taken.has(key) || leftOut.has(key) || taken.has(value) || !hasText(value)) continue;
      const path = [...this.path, key];
      this.unread.add(
        path,
        `“${shown(path)}” is none of the keys that are read: what it says is left out. Write it into one that is.`,
      );
    }
  }
}

/** What is said of a value in a form that nobody reads. */
export function unreadable(path: JSONPath): string {
  return `“${shown(path)}” has a form that is not read: it is left out. Write a text or a list of texts.`;
}

function shown(path: JSONPath): string {
  return String(path.findLast((part) => typeof part === "string")).slice(0, 60);
}

/** True for an object that is no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for a value that says nothing: none, a blank text, a list or object of such ones. */
export function isNothing(value: unknown): boolean {
  return typeof value !== "number" && typeof value !== "boolean" && !hasText(value);
}

/** Without recursion: JSON may be nested more deeply than calls may be. */
function hasText(value: unknown): boolean {
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === "string" && next.trim() !== "") return true;
    if (typeof next === "object" && next !== null) for (const inner of Object.values(next)) open.push(inner);
  }
  return false;
}
