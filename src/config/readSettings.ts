/** From the text of a settings file to settings, or to messages that say where and what is wrong and how to fix it. */
import * as v from "valibot";
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import { nearestName } from "../catalogue/editDistance.ts";
import { PRESETS } from "./knownPrograms.ts";
import { RENAMED } from "./renamedKeys.ts";
import { type Settings, SettingsModel } from "./schema.ts";

/** Something to be told of a settings file. */
export interface SettingsMessage {
  file: string;
  /** From 1 on, as editors count. */
  line: number;
  column: number;
  severity: "error" | "warning";
  /** What is wrong, and how to fix it. */
  text: string;
}

/** "mentorship.yml:3:5 error unknown key “exept”: did you mean “except”?" */
export function settingsLine({ file, line, column, severity, text }: SettingsMessage): string {
  return `${file}:${line}:${column} ${severity} ${text}`;
}

/** The settings have mistakes. Its message tells each in a line. */
export class SettingsError extends Error {
  readonly messages: readonly SettingsMessage[];
  constructor(messages: readonly SettingsMessage[]) {
    super(messages.map(settingsLine).join("\n"));
    this.messages = messages;
  }
}

type Path = readonly (string | number)[];

/** A settings file whose mistakes can be told at their place. */
class SettingsFile {
  readonly messages: SettingsMessage[] = [];
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly document: Document;

  constructor(text: string, file: string) {
    this.#file = file;
    // JSON is YAML: the same parser tells the places in both.
    this.document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    // One mistake may be two of the parser's.
    const told = new Set<string>();
    for (const error of this.document.errors) {
      const text = syntaxText(error);
      if (!told.has(`${error.pos[0]} ${text}`)) this.tell(error.pos[0], "error", text);
      told.add(`${error.pos[0]} ${text}`);
    }
  }

  tell(offset: number, severity: SettingsMessage["severity"], text: string): void {
    this.messages.push({ ...this.#placeOf(offset), severity, text });
  }

  messageAt(path: Path, text: string): SettingsMessage {
    return { ...this.#placeOf(this.offsetOf(path)), severity: "error", text };
  }

  #placeOf(offset: number): Pick<SettingsMessage, "file" | "line" | "column"> {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.#file, line: line || 1, column: col || 1 };
  }

  /** Where a value is; the key of it with `key`. What is not there is told at what should hold it. */
  offsetOf(path: Path, key = false): number {
    const last = path.at(-1);
    const parent = path.length === 0 ? undefined : this.document.getIn(path.slice(0, -1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(last));
      const place = key ? pair?.key : (pair?.value ?? pair?.key);
      if (isNode(place) && place.range) return place.range[0];
    }
    const node = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    if (isNode(node) && node.range) return node.range[0];
    return path.length === 0 ? 0 : this.offsetOf(path.slice(0, -1));
  }
}

/** What {@link readSettings} makes of a file. */
interface ReadSettings {
  settings: Settings | undefined;
  messages: SettingsMessage[];
  /** An error at the place of a value, for what only its reader can know. */
  fault(path: Path, text: string): SettingsMessage;
}

/**
 * Reads settings.
 * @param text of the file, YAML or JSON
 * @param file its name, for messages
 * @returns the settings, absent where a message is an error; messages are in the order of their lines
 */
export function readSettings(text: string, file: string): ReadSettings {
  const source = new SettingsFile(text, file);
  const fault = source.messageAt.bind(source);
  if (source.messages.length > 0) return { settings: undefined, messages: source.messages, fault };
  renameKeys(source);
  let value: unknown;
  try {
    value = source.document.toJS() ?? {};
  } catch (error) {
    // An alias of nothing, or some that stand for each other a hundred times.
    source.tell(0, "error", `${(error as Error).message}: write out what “*” stands for`);
    return { settings: undefined, messages: source.messages, fault };
  }
  const result = v.safeParse(SettingsModel, value);
  for (const issue of result.issues ?? []) tellIssue(source, issue);
  tellUnknownKeys(source, SettingsModel, value);
  if (result.success) tellMistypedPrograms(source, result.output);
  const messages = source.messages.sort((a, b) => a.line - b.line || a.column - b.column);
  return { settings: result.success ? result.output : undefined, messages, fault };
}

/** Gives keys of former versions their present names, and says so. */
function renameKeys(source: SettingsFile): void {
  visit(source.document, {
    Pair(_, pair, ancestors) {
      if (!isScalar(pair.key)) return;
      const key = pair.key;
      const path = [
        ...ancestors.filter(isPair).map((one) => (isScalar(one.key) ? String(one.key.value) : "")),
        String(key.value),
      ].join(".");
      const name = RENAMED.get(path);
      if (name === undefined) return;
      source.tell(
        key.range?.[0] ?? 0,
        "warning",
        `“${key.value}” is now called “${name}”: rename it; the old name works until version 1.0`,
      );
      key.value = name;
    },
  });
}

function tellIssue(source: SettingsFile, issue: v.BaseIssue<unknown>): void {
  // Valibot tells the first unknown key of an object only: see `tellUnknownKeys`.
  if (issue.type === "strict_object" && issue.expected === "never") return;
  const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  const isKey = issue.path?.at(-1)?.origin === "key" && issue.type !== "strict_object";
  source.tell(source.offsetOf(path, isKey), "error", issueText(issue, path, isKey));
}

/** Tells each key that the model does not have, with the one that was probably meant. */
function tellUnknownKeys(
  source: SettingsFile,
  model: v.GenericSchema,
  value: unknown,
  path: Path = [],
): void {
  const schema = unwrapped(model, value);
  if (Array.isArray(value)) {
    if (isArraySchema(schema))
      value.forEach((item, index) => void tellUnknownKeys(source, schema.item, item, [...path, index]));
    // A list is an object to Valibot.
    else if (isObjectSchema(schema) || isRecordSchema(schema))
      source.tell(source.offsetOf(path), "error", `${nameOf(path)} should be ${KINDS.record}, not a list`);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const at = [...path, key];
    if (isRecordSchema(schema)) tellUnknownKeys(source, schema.value, part, at);
    else if (isObjectSchema(schema)) {
      const own = Object.hasOwn(schema.entries, key) ? schema.entries[key] : undefined;
      if (own !== undefined) tellUnknownKeys(source, own, part, at);
      else
        source.tell(
          source.offsetOf(at, true),
          "error",
          `unknown key “${key}”${within(path)}: ${suggestion(key, Object.keys(schema.entries))}`,
        );
    }
  }
}

/** A program may have any name; one that is nearly that of a known one is probably that one. */
function tellMistypedPrograms(source: SettingsFile, { programs }: Settings): void {
  const known = Object.keys(PRESETS);
  for (const key of Object.keys(programs)) {
    const meant = known.includes(key) ? undefined : nearestName(key, known);
    if (meant !== undefined && programs[key]?.name === undefined)
      source.tell(
        source.offsetOf(["programs", key], true),
        "warning",
        `“${key}” in “programs” is no known program: did you mean “${meant}”? One of your own has a “name”`,
      );
  }
}

type Wrapped = v.GenericSchema & { wrapped?: v.GenericSchema; getter?: (input: unknown) => v.GenericSchema };

function unwrapped(schema: Wrapped, value: unknown): v.GenericSchema {
  if (schema.wrapped !== undefined) return unwrapped(schema.wrapped, value);
  return schema.getter === undefined ? schema : unwrapped(schema.getter(value), value);
}

function isObjectSchema(
  schema: v.GenericSchema,
): schema is v.GenericSchema & { entries: Record<string, v.GenericSchema> } {
  return "entries" in schema;
}

function isArraySchema(schema: v.GenericSchema): schema is v.GenericSchema & { item: v.GenericSchema } {
  return "item" in schema;
}

function isRecordSchema(schema: v.GenericSchema): schema is v.GenericSchema & { value: v.GenericSchema } {
  return schema.type === "record" && "value" in schema;
}

function issueText(issue: v.BaseIssue<unknown>, path: Path, isKey: boolean): string {
  const [key, parent] = [nameOf(path), path.slice(0, -1)];
  const own = issue.message.startsWith("Invalid ") ? undefined : issue.message;
  if (issue.type === "strict_object" && issue.received === "undefined")
    return `${key} is missing${within(parent)}: ${path.join() === "name" ? "say what your site is called, such as `name: Acme Mentorship`" : `add \`${path.at(-1)}: …\``}`;
  if (isKey)
    return `unknown name ${key}${within(parent)}: ${suggestion(String(path.at(-1)), choicesOf(issue))}`;
  if (issue.type === "picklist")
    return `${key} can't be ${written(issue.input)}: ${own ?? suggestion(String(issue.input), choicesOf(issue))}`;
  if (own !== undefined) return `${key}${typeof path.at(-1) === "number" ? "" : within(parent)}: ${own}`;
  if (issue.type === "string" && issue.input === null)
    return `${key}${within(parent)} is empty: write a text, in quotes where it has a “#”, which begins a comment`;
  const hint = issue.type === "string" && typeof issue.input !== "object" ? ": put it in quotes" : "";
  return `${key} should be ${KINDS[issue.type] ?? issue.expected}, not ${written(issue.input)}${hint}`;
}

/** What a value should be, by the type of its model. */
const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  boolean: "true or false",
  number: "a number",
  array: "a list (`- one`, each on a line of its own)",
  strict_object: "keys with values, on lines of their own below it",
  record: "keys with values, on lines of their own below it",
  union: "a text, or keys with values",
};

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  return typeof last === "number" ? `entry ${last + 1} of ${nameOf(path.slice(0, -1))}` : `“${last}”`;
}

function within(path: Path): string {
  return path.length === 0 ? "" : ` in ${nameOf(path)}`;
}

function written(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "keys with values";
  return value === undefined || value === null ? "empty" : `“${String(value).slice(0, 60)}”`;
}

/** The choices that a picklist names: `("a" | "b")`. */
function choicesOf({ expected }: v.BaseIssue<unknown>): string[] {
  return [...(expected ?? "").matchAll(/"([^"]+)"/g)].map(([, choice = ""]) => choice);
}

/** “did you mean “except”?”, or all that there is. */
function suggestion(name: string, known: readonly string[]): string {
  const best = nearestName(name, known);
  return best === undefined
    ? `there ${known.length === 1 ? "is" : "are"} ${known.map((one) => `“${one}”`).join(", ")}`
    : `did you mean “${best}”?`;
}

/** An error of the YAML parser, as the end of a sentence. */
function syntaxText({ code, message }: YAMLError): string {
  if (code === "MULTIPLE_DOCS") return "“---” begins a second document: leave it out";
  if (code === "BLOCK_AS_IMPLICIT_KEY" || code === "MULTILINE_IMPLICIT_KEY")
    return "a text with “: ” in it needs quotes, and keys that belong together begin at the same column";
  if (code === "BAD_INDENT" && message.startsWith("Flow "))
    return "above, a “{” or “[” is not closed: close it, and put a text with “#” in quotes, which begins a comment";
  const line = (message.split("\n")[0] ?? "").replace(/[.:]$/, "");
  return `${line}: check the quotes and the spaces at the beginning of the lines`;
}
