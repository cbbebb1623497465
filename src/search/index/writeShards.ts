/** Writes an index as shards: `README.md` documents the format. */
import type { SkillGroup } from "../filters/skillNames.ts";
import { writeNumber, writeWord } from "./encoding.ts";
import type { PostingsTable } from "./postings.ts";
import { type SearchDocument, TOKEN_KIND } from "./searchIndex.ts";
import {
  FAMILIES,
  type Family,
  FORMAT_VERSION,
  type IndexHead,
  MIN_JOINED_LENGTH,
  WORDS,
} from "./shardFormat.ts";
import { buildTables, type OrgAliases, type TokenTables } from "./tokenTables.ts";

/**
 * The length of a shard, in characters, before the host compresses it to about the half. "kubernetes operator", typed letter by
 * letter in 10,000 made-up projects, loads 70 kB in 20 requests; with 16,000 it is 116 kB in 19, with 6,000 63 kB in 24.
 */
const SHARD_LENGTH = 8_000;

/** How many words are there to correct to: short fields' first, then those of most projects. They are one file. */
const MAX_CORRECTABLE = 12_288;

/** The shortest word that typing errors are corrected to, in letters. */
const MIN_CORRECTABLE_LENGTH = 3;

/** An index as it is published: the files by name, {@link IndexHead} apart. */
export interface IndexFiles {
  head: IndexHead;
  shards: ReadonlyMap<string, string>;
}

export interface WriteOptions {
  /** The names of each skill: the label, then its aliases. */
  aliases: readonly SkillGroup[];
  /** Default: none. */
  orgAliases?: OrgAliases;
  /** {@link hashOfProjects}. */
  projects: string;
}

/** @param documents of all projects, in the order of the list */
export function writeIndex(
  documents: readonly SearchDocument[],
  { aliases, orgAliases = {}, projects }: WriteOptions,
): IndexFiles {
  const tables = buildTables(documents, aliases, orgAliases);
  const order = Array.from(tables.tokens.keys()).sort((a, b) =>
    tokenOf(tables, a) < tokenOf(tables, b) ? -1 : 1,
  );
  const shards = new Map<string, string>();
  const firstTokens = {} as Record<Family, string[]>;
  for (const family of FAMILIES) {
    const members = order.filter((id) => isIn(tables, family, id));
    const written = writeFamily(tables, family, members);
    firstTokens[family] = written.map(({ first }) => first);
    written.forEach(({ text }, at) => {
      shards.set(`${family}-${at}`, text);
    });
  }
  shards.set(WORDS, writeWords(tables, order));
  const lengths = tables.lengths.map(writeNumber).join("");
  return { head: { version: FORMAT_VERSION, projects, count: tables.count, lengths, firstTokens }, shards };
}

const tokenOf = ({ tokens }: TokenTables, id: number) => tokens[id] as string;
const kindOf = ({ kinds }: TokenTables, id: number) => kinds[id] as number;
const sizeOf = ({ starts }: PostingsTable, id: number) => (starts[id + 1] as number) - (starts[id] as number);

function isIn(tables: TokenTables, family: Family, id: number): boolean {
  if (family === "text") return sizeOf(tables.long, id) > 0;
  const isJoined =
    kindOf(tables, id) === TOKEN_KIND.shortField &&
    sizeOf(tables.long, id) === 0 &&
    tokenOf(tables, id).length >= MIN_JOINED_LENGTH;
  return sizeOf(tables.short, id) > 0 && isJoined === (family === "joined");
}

/** How many projects have a token. */
function frequencyOf({ short, long }: TokenTables, id: number): number {
  const inShort = docsOf(short, id);
  const inLong = docsOf(long, id);
  if (inShort.length === 0 || inLong.length === 0) return inShort.length + inLong.length;
  return new Set([...inShort, ...inLong]).size;
}

function docsOf({ starts, docs }: PostingsTable, id: number): Uint32Array {
  return docs.subarray(starts[id], starts[id + 1]);
}

function writeFamily(
  tables: TokenTables,
  family: Family,
  members: readonly number[],
): { first: string; text: string }[] {
  const shards: { first: string; text: string }[] = [];
  const table = family === "text" ? tables.long : tables.short;
  let entries = "";
  let postings = "";
  let first = "";
  let before = "";
  /** The token before, in whichever shard. */
  let last = "";
  const end = () => {
    if (entries !== "") shards.push({ first, text: writeNumber(entries.length) + entries + postings });
    entries = "";
    postings = "";
  };
  for (const id of members) {
    const token = tokenOf(tables, id);
    const own = writePostings(table, id, family);
    if (entries.length + postings.length + own.length > SHARD_LENGTH) end();
    if (entries === "") [first, before] = [shards.length === 0 ? token : separator(last, token), ""];
    last = token;
    const size = sizeOf(table, id);
    const frequency = frequencyOf(tables, id);
    entries +=
      writeWord(token, before) +
      [kindOf(tables, id), size, frequency - size, own.length].map(writeNumber).join("");
    postings += own;
    before = token;
  }
  end();
  return shards;
}

/** The shortest text that sorts after one token and not after the next one: the head has one for each shard. */
function separator(before: string, token: string): string {
  let length = 1;
  while (token.slice(0, length) <= before) length++;
  return token.slice(0, length);
}

/** By column, which packs better than by project. */
function writePostings({ starts, docs, values, fields }: PostingsTable, id: number, family: Family): string {
  const [from, to] = [starts[id], starts[id + 1]];
  let before = -1;
  const gaps = Array.from(docs.subarray(from, to), (doc) => {
    const gap = doc - before - 1;
    before = doc;
    return gap;
  });
  const columns = [
    gaps,
    values.subarray(from, to),
    ...(family === "text" ? [] : [fields.subarray(from, to)]),
  ];
  return columns.map((column) => Array.from(column, writeNumber).join("")).join("");
}

/** The words to correct to, sorted, each with its kind and how many projects have it. */
function writeWords(tables: TokenTables, order: readonly number[]): string {
  const candidates = order
    .filter(
      (id) =>
        (kindOf(tables, id) & TOKEN_KIND.word) !== 0 && tokenOf(tables, id).length >= MIN_CORRECTABLE_LENGTH,
    )
    .map((id) => ({
      id,
      frequency: frequencyOf(tables, id),
      isShort: (kindOf(tables, id) & TOKEN_KIND.shortField) !== 0,
    }));
  const best = [...candidates].sort(
    (a, b) => Number(b.isShort) - Number(a.isShort) || b.frequency - a.frequency,
  );
  const kept = new Set(best.slice(0, MAX_CORRECTABLE));
  let before = "";
  let text = writeNumber(kept.size);
  for (const candidate of candidates) {
    if (!kept.has(candidate)) continue;
    const token = tokenOf(tables, candidate.id);
    text +=
      writeWord(token, before) + writeNumber(kindOf(tables, candidate.id)) + writeNumber(candidate.frequency);
    before = token;
  }
  return text;
}
