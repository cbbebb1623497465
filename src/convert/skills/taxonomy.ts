/** The skills that are known by name, and how a phrase is searched for them. */

import { editDistance } from "../../catalogue/editDistance.ts";
import { singular } from "../../catalogue/plurals.ts";
import { LANGUAGES } from "./languages.ts";
import taxonomyData from "./taxonomy.json" with { type: "json" };
import translations from "./translations.json" with { type: "json" };

/** What sort of skill it is. */
type SkillKind = "language" | "framework" | "technology" | "practice" | "domain";

/** One known skill. */
export interface TaxonomyEntry {
  label: string;
  kind: SkillKind;
  aliases: readonly string[];
  /** Spellings, lower case, that count only as a whole item: "API" is a skill, "browser history API" is none. */
  alone: readonly string[];
  /** Names in Spanish, Portuguese, Hindi, Chinese and French, and short ones, by which it is searched; no source is read for them. */
  searched: readonly string[];
  /** Labels of wider skills that this one is part of. */
  implies: readonly string[];
  /** Also an ordinary word ("Go", "Helm"): counts only in this letter case, or where it stands alone. */
  ordinary: boolean;
}

/** A word of a phrase. */
export interface Word {
  text: string;
  /** Offsets in the phrase. */
  start: number;
  end: number;
}

/** A skill found in a phrase: words `from` to `to` (exclusive). */
export interface Match {
  entry: TaxonomyEntry;
  from: number;
  to: number;
}

/** Languages whose name is an ordinary word or a single letter. */
const ORDINARY_LANGUAGES = new Set(
  "Ada,C,Crystal,D,Dart,Elm,Go,Java,Julia,Move,Nim,R,Racket,Ruby,Rust,Scheme,Swift,Zig".split(","),
);

/** Other names of languages, as ideas files write them, which Linguist does not list. */
const LANGUAGE_NAMES: Readonly<Record<string, readonly string[]>> = {
  Go: ["go lang", "golang/go", "go/golang", "go-lang"],
  JavaScript: ["java script", "ecmascript", "es6", "vanilla js"],
  TypeScript: ["type script"],
  "C++": ["c plus plus", "c++11", "c++17", "c++20"],
  Python: ["python 3", "python3"],
  HTML: ["html5"],
  CSS: ["css3"],
  SQL: ["sql query"],
  Rust: ["rust-lang", "async rust"],
  Assembly: ["assembler", "assembly language", "x86 assembly"],
};
/** Aliases that mean something else in an ideas file. */
const MISLEADING = new Set(
  "node,octave,inc,rs,rb,rbx,rake,cake,coffee,splus,posh,squeak,sdc,xdc,bazel,bzl".split(","),
);

/** An entry of the data file: what is empty or false is left out. */
type DataEntry = Pick<TaxonomyEntry, "label" | "kind"> & Partial<TaxonomyEntry>;

const TRANSLATIONS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(translations));
const searchedNames = (label: string) => TRANSLATIONS.get(label) ?? [];

function readEntries(): TaxonomyEntry[] {
  const languages = LANGUAGES.map(({ name, aliases = [] }) => ({
    label: name,
    kind: "language" as const,
    aliases: [...aliases.filter((alias) => !MISLEADING.has(alias)), ...(LANGUAGE_NAMES[name] ?? [])],
    alone: [],
    searched: searchedNames(name),
    implies: [],
    ordinary: ORDINARY_LANGUAGES.has(name),
  }));
  // A JSON import knows kinds as strings only; the data file's test holds them.
  const others = (taxonomyData as readonly DataEntry[]).map((entry) => ({
    aliases: [],
    alone: [],
    searched: searchedNames(entry.label),
    implies: [],
    ordinary: false,
    ...entry,
  }));
  return [...languages, ...others];
}

/** Every known skill, languages first. */
export const TAXONOMY: readonly TaxonomyEntry[] = readEntries();

const WORD = /\.net\b|[\p{L}\p{N}](?:[\p{L}\p{N}.+#'’‑-]*[\p{L}\p{N}+#])?|[/&+|]/giu;

/** The words of a phrase; `/`, `&`, `+` and `|` between them are words too. */
export function wordsOf(phrase: string): Word[] {
  return [...phrase.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Two words are one for the search if their keys are: letter case and a plural's "s" aside, which ".js" does not end in. */
function wordKey(text: string): string {
  const key = text.toLowerCase().replaceAll("’", "'").replaceAll("‑", "-").replace(/'s$/, "");
  return key.endsWith(".js") ? key : singular(key);
}

/** One way to write a skill. */
interface Spelling {
  entry: TaxonomyEntry;
  spelling: string;
  /** Counts only as a whole item. */
  alone: boolean;
}

/** Shorter words are too close to other words. */
const MIN_MISSPELT = 8;

/** A list of known skills that phrases can be searched for. */
export class Taxonomy {
  private readonly entries = new Map<string, Spelling>();
  private longest = 1;
  /** What {@link similar} found, so that a phrase is compared with the whole list once. */
  private readonly misspellings = new Map<string, TaxonomyEntry | undefined>();

  constructor(entries: readonly TaxonomyEntry[], parent?: Taxonomy) {
    if (parent !== undefined) {
      this.entries = new Map(parent.entries);
      this.longest = parent.longest;
    }
    for (const entry of entries)
      for (const spelling of [entry.label, ...entry.aliases, ...entry.alone]) this.add(spelling, entry);
  }

  private add(spelling: string, entry: TaxonomyEntry): void {
    const keys = wordsOf(spelling).map((word) => wordKey(word.text));
    const key = keys.join(" ");
    if (key === "" || this.entries.has(key)) return;
    this.entries.set(key, { entry, spelling, alone: entry.alone.includes(spelling.toLowerCase()) });
    this.longest = Math.max(this.longest, keys.length);
  }

  /** The entry that the whole phrase names. */
  exact(phrase: string): TaxonomyEntry | undefined {
    const words = wordsOf(phrase);
    if (words.length === 0 || words.length > this.longest) return undefined;
    return this.entries.get(words.map((word) => wordKey(word.text)).join(" "))?.entry;
  }

  /** The entry of which the phrase is a misspelling: a slip or two in a long word. */
  similar(phrase: string): TaxonomyEntry | undefined {
    const key = wordsOf(phrase)
      .map((word) => wordKey(word.text))
      .join(" ");
    if (key.length < MIN_MISSPELT || key.length > 40) return undefined;
    if (this.misspellings.has(key)) return this.misspellings.get(key);
    const slips = key.length < 10 ? 1 : 2;
    let found: TaxonomyEntry | undefined;
    for (const [spelling, { entry, alone }] of this.entries) {
      const near = !alone && Math.abs(spelling.length - key.length) <= slips && spelling[0] === key[0];
      if (near && editDistance(spelling, key) <= slips) found ??= entry;
    }
    this.misspellings.set(key, found);
    return found;
  }

  /** The longest known skills in the phrase, from left to right, none overlapping. */
  search(words: readonly Word[]): Match[] {
    const matches: Match[] = [];
    for (let from = 0; from < words.length; ) {
      const match = this.longestAt(words, from);
      if (match === undefined) from++;
      else {
        matches.push(match);
        from = match.to;
      }
    }
    return matches;
  }

  private longestAt(words: readonly Word[], from: number): Match | undefined {
    const keys = words.slice(from, from + this.longest).map((word) => wordKey(word.text));
    for (let length = keys.length; length > 0; length--) {
      const found = this.entries.get(keys.slice(0, length).join(" "));
      if (found === undefined) continue;
      const to = from + length;
      if (isMeant(found, words, from, to)) return { entry: found.entry, from, to };
    }
    const { text } = words[from] as Word;
    return text.includes("-") || text.includes("‑") ? this.firstPart(text, from) : undefined;
  }

  /** "Markdown-based", "Kubernetes-native": the technology is the first part. */
  private firstPart(text: string, from: number): Match | undefined {
    const [part = ""] = text.split(/[-‑]/);
    const found = this.entries.get(wordKey(part));
    if (found === undefined || found.entry.ordinary || found.alone || (part.length < 3 && !/\d/.test(part)))
      return undefined;
    const isThing =
      found.entry.kind === "language" ||
      found.entry.kind === "framework" ||
      found.entry.kind === "technology";
    return isThing ? { entry: found.entry, from, to: from + 1 } : undefined;
  }
}

const LANGUAGE_CONTEXT =
  /^(?:programming|language|lang|code|coding|developer|sdk|libraries|library|api|apis|chart|charts|backend|routines?|modules?)$/i;

/** Ordinary words and very short ones are skills only in the right letter case, or alone. */
function isMeant(
  { entry, spelling, alone }: Spelling,
  all: readonly Word[],
  from: number,
  to: number,
): boolean {
  const listed = isListed(all, from, to);
  if (alone) return listed;
  if (to - from > 1) return true;
  const { text } = all[from] as Word;
  if (text.length <= 2 && !/[+#]/.test(text))
    return text === text.toUpperCase() || text === spelling || listed;
  if (!entry.ordinary || spelling !== entry.label) return true;
  const isName = /\p{Lu}/u.test(text) && (text === entry.label || text === text.toUpperCase());
  return isName || listed || LANGUAGE_CONTEXT.test(all[to]?.text ?? "");
}

const JOIN = /^(?:[/&+|]|and|or)$/i;

/** An item of its own, or between "and", slashes and the like. */
function isListed(all: readonly Word[], from: number, to: number): boolean {
  const before = all[from - 1]?.text;
  const after = all[to]?.text;
  return (before === undefined || JOIN.test(before)) && (after === undefined || JOIN.test(after));
}

/** The taxonomy of all sources. */
export const KNOWN_SKILLS = new Taxonomy(TAXONOMY);

/** The taxonomy with a source's orgs added: "Fluid" is a skill where Fluid offers projects. */
export function withOrgs(orgs: readonly string[]): Taxonomy {
  const entries = orgs
    .filter((org) => /^[\p{L}\p{N}][\p{L}\p{N} .-]{2,40}$/u.test(org) && org.split(" ").length <= 3)
    .map((label) => ({
      label,
      kind: "technology" as const,
      aliases: [],
      alone: [],
      searched: [],
      implies: [],
      ordinary: !/[\p{Lu}\p{N}].*[\p{Lu}\p{N}]/u.test(label),
    }));
  return new Taxonomy(entries, KNOWN_SKILLS);
}
