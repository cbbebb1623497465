/**
 * Rich text: a project's Markdown as plain data, made at build time. So the browser needs no Markdown parser, and only the
 * elements named here can ever be rendered.
 */
import * as v from "valibot";

/** Text, or an element within a line. Addresses are http(s) only. */
export type Inline =
  | string
  | { type: "strong" | "em" | "del"; children: Inline[] }
  | { type: "code"; text: string }
  | { type: "link"; url: string; children: Inline[] }
  | { type: "br" };

/** A block element. Levels of headings are relative: 1 is the highest inside a field. */
export type Block =
  | { type: "p"; children: Inline[] }
  | { type: "heading"; level: number; children: Inline[] }
  | { type: "list"; ordered: boolean; start?: number; items: Block[][] }
  | { type: "quote"; children: Block[] }
  | { type: "pre"; text: string }
  | { type: "table"; head: Inline[][]; rows: Inline[][][] }
  | { type: "hr" };

// By `union`, as the list's model is: `variant` would be 0.3 kB of the first script, which has all of valibot that any part uses.
const InlineModel: v.GenericSchema<Inline> = v.lazy(() =>
  v.union([
    v.string(),
    v.object({ type: v.picklist(["strong", "em", "del"]), children: v.array(InlineModel) }),
    v.object({ type: v.literal("code"), text: v.string() }),
    v.object({
      type: v.literal("link"),
      url: v.pipe(v.string(), v.regex(/^https?:\/\//i)),
      children: v.array(InlineModel),
    }),
    v.object({ type: v.literal("br") }),
  ]),
);

const BlockModel: v.GenericSchema<Block> = v.lazy(() =>
  v.union([
    v.object({ type: v.literal("p"), children: v.array(InlineModel) }),
    v.object({ type: v.literal("heading"), level: v.number(), children: v.array(InlineModel) }),
    v.object({
      type: v.literal("list"),
      ordered: v.boolean(),
      start: v.exactOptional(v.number()),
      items: v.array(v.array(BlockModel)),
    }),
    v.object({ type: v.literal("quote"), children: v.array(BlockModel) }),
    v.object({ type: v.literal("pre"), text: v.string() }),
    v.object({
      type: v.literal("table"),
      head: v.array(v.array(InlineModel)),
      rows: v.array(v.array(v.array(InlineModel))),
    }),
    v.object({ type: v.literal("hr") }),
  ]),
);

/** Schema of a project's texts, for data from the network. */
export const ProjectTextModel = v.object({
  /** Id of the project. */
  id: v.string(),
  description: v.array(BlockModel),
  outcomes: v.array(BlockModel),
  /** The skills field's own text. */
  skills: v.array(BlockModel),
  sections: v.array(v.object({ label: v.string(), blocks: v.array(BlockModel) })),
  /** The project's own. */
  completed: v.exactOptional(v.string()),
  /** Which of the passages (`fieldPassages`) many projects of the term share; a search leaves them out. Absent: none. */
  shared: v.exactOptional(v.array(v.number())),
});

/** Schema of a file of texts: {@link textFileOf} tells whose they are. */
export const TextFileModel = v.array(ProjectTextModel);

/** The long texts of one project, ready to render. */
export type ProjectText = v.InferOutput<typeof ProjectTextModel>;

/**
 * Most files. Up to some hundred projects nearly each has one of its own; 10,000 have 3,670, with three each: hosts take
 * 20,000 files in all.
 */
const MOST_FILES = 4000;

/** The name of the file that holds a project's texts, among others': by its id alone, so that no list is needed to find it. */
export function textFileOf(id: string): string {
  // FNV-1a, 32 bits: similar ids get different files.
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${(hash >>> 0) % MOST_FILES}.json`;
}

/** Texts by the name of their file. */
export function byTextFile<Text extends { id: string }>(texts: Iterable<Text>): Map<string, Text[]> {
  const files = new Map<string, Text[]>();
  for (const text of texts) {
    const name = textFileOf(text.id);
    const file = files.get(name);
    if (file) file.push(text);
    else files.set(name, [text]);
  }
  return files;
}
