/** Loads the search's index shard by shard, each once, and the texts of single projects. */
import { projectWords } from "../../catalogue/blocksText.ts";
import type { ListedProject, ProjectList } from "../../catalogue/listCodec.ts";
import { fetchJson, fetchText, LoadError } from "../../catalogue/load.ts";
import { TextFileModel, textFileOf } from "../../catalogue/richText.ts";
import type { SkillGroup } from "../filters/skillNames.ts";
import { listedDocuments } from "../index/documents.ts";
import { headIn } from "../index/headFile.ts";
import { ShardedIndex } from "../index/shardedIndex.ts";
import { hashOfProjects, type IndexHead, IndexHeadModel, shardFile, WORDS } from "../index/shardFormat.ts";
import { orderWith } from "../query/fuzzy.ts";

/** The head of an index. @param url absolute address of its folder, with a slash at its end. @throws {LoadError} */
export function loadHead(url: string): Promise<IndexHead> {
  return fetchJson(headIn(url), IndexHeadModel);
}

async function loadMatcher(): Promise<void> {
  orderWith((await import("fuse.js/basic")).default);
}

interface LoadingIndexOptions {
  /** Absolute address of the index's folder, with a slash at its end. */
  url: string;
  head: IndexHead;
  /** The list, or a part of it. */
  list: ProjectList;
  /** Loads the whole list, once. */
  loadWhole: () => Promise<ProjectList>;
  texts: TextLoader;
  aliases: readonly SkillGroup[];
}

/** Loads the long texts of single projects, each once. */
export class TextLoader {
  readonly #url: string;
  readonly #texts = new Map<string, string>();

  /** @param url absolute address of the texts' folder, with a slash at its end */
  constructor(url: string) {
    this.#url = url;
  }

  /** A project's text, if it is loaded. */
  get(id: string): string | null {
    return this.#texts.get(id) ?? null;
  }

  /** @throws {LoadError} where the text cannot be loaded */
  async load(id: string): Promise<string> {
    const known = this.#texts.get(id);
    if (known !== undefined) return known;
    for (const text of await fetchJson(this.#url + textFileOf(id), TextFileModel))
      this.#texts.set(text.id, projectWords(text));
    return this.#texts.get(id) ?? "";
  }
}

/** An index of which all is loaded that somebody asks for. */
export class LoadingIndex {
  readonly #index: ShardedIndex;
  readonly #url: string;
  readonly #loadWhole: LoadingIndexOptions["loadWhole"];
  readonly #hash: string;
  #list: ProjectList;
  readonly #texts: TextLoader;
  readonly #shards = new Map<string, Promise<void>>();

  /**
   * @throws {LoadError} where the head is of another release of the site than the projects, so that an answer would name
   *   wrong ones
   */
  constructor({ url, head, list, loadWhole, texts, aliases }: LoadingIndexOptions) {
    this.#hash = head.projects;
    this.#check(list);
    this.#url = url;
    this.#list = list;
    this.#loadWhole = loadWhole;
    this.#texts = texts;
    this.#index = new ShardedIndex({
      head,
      aliases,
      documents: listedDocuments(list),
      textOf: (doc) => texts.get(this.#idOf(doc)),
    });
  }

  /** They differ while a host changes to a new release, or where a proxy has cached one of the two files. */
  #check({ part, projects }: ProjectList): void {
    if (this.#hash !== (part?.whole ?? hashOfProjects(projects.map(({ id }) => id))))
      throw new LoadError("release");
  }

  #idOf(doc: number): string {
    return (this.#list.projects[doc] as ListedProject).id;
  }

  /** Loads the whole list, if only a part of it is there. @throws {LoadError} as the constructor does, or where it cannot be loaded */
  async loadAllTerms(): Promise<void> {
    if (!this.#list.part) return;
    const whole = await this.#loadWhole();
    this.#check(whole);
    this.#list = whole;
    this.#index.documents = listedDocuments(whole);
  }

  /**
   * Evaluates until nothing is missing: often twice, once to learn which shards a query touches.
   * @throws {LoadError} where something of it cannot be loaded; the next call tries again
   */
  async evaluate<T>(read: (index: ShardedIndex) => T): Promise<T> {
    for (;;) {
      const { result, missing } = this.#index.evaluate(() => read(this.#index));
      const { shards, texts, list } = missing;
      if (shards.size + texts.size === 0 && !list) return result;
      await Promise.all([
        list ? this.loadAllTerms() : null,
        ...[...shards].map((name) => this.#loadShard(name)),
        ...[...texts].map((doc) => this.#texts.load(this.#idOf(doc))),
      ]);
    }
  }

  #loadShard(name: string): Promise<void> {
    const loading = this.#shards.get(name);
    if (loading) return loading;
    // A word that is known needs no fuzzy matcher. Where it cannot be loaded, the words are corrected without.
    const matcher = name === WORDS ? loadMatcher().catch(() => undefined) : null;
    const shard = Promise.all([fetchText(this.#url + shardFile(name)), matcher]).then(([content]) =>
      this.#index.add(name, content),
    );
    this.#shards.set(name, shard);
    shard.catch(() => this.#shards.delete(name));
    return shard;
  }
}
