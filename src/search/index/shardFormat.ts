/** What the parts of a published index are called, and its head. `README.md` documents the format. */
import * as v from "valibot";

/** Another number where the files differ. */
export const FORMAT_VERSION = 2;

/** All that can be read. Version 1 has no letters: of one letter alone it finds nothing. */
const READABLE_VERSIONS = [1, FORMAT_VERSION] as const;

/**
 * Tokens are in three families of shards. "names" are those of short fields, "text" those of the long texts (a token may be
 * in both); "joined" are words of short fields joined to one that are no word anywhere, most tokens and seldom asked for.
 */
export const FAMILIES = ["names", "text", "joined"] as const;
export type Family = (typeof FAMILIES)[number];

/** Joined words with fewer letters are among the "names": there are few of them, and each short prefix would ask for them. */
export const MIN_JOINED_LENGTH = 4;

/** The name of the file of all words that typing errors are corrected to. */
export const WORDS = "words";

/** The file of a shard, or of the words. */
export function shardFile(name: string): string {
  return `${name}.txt`;
}

const TokensModel = v.array(v.string());

/** Schema of the head: what is needed before any shard. */
export const IndexHeadModel = v.object({
  version: v.picklist(READABLE_VERSIONS),
  /** A hash of the projects' ids in their order: shards name a project by its index in this order. */
  projects: v.string(),
  count: v.pipe(v.number(), v.integer()),
  /** One digit for each project, the length of its long text. */
  lengths: v.string(),
  /** By family and shard, a text that no token of it sorts before, and all tokens of the shard before do. */
  firstTokens: v.object({ names: TokensModel, text: TokensModel, joined: TokensModel }),
});
export type IndexHead = v.InferOutput<typeof IndexHeadModel>;

/** FNV-1a over the ids. @returns the same text only for the same ids in the same order */
export function hashOfProjects(ids: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const id of ids) {
    for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0xffff, 0x01000193);
  }
  return `${ids.length}-${(hash >>> 0).toString(36)}`;
}
