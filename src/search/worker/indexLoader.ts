/** Loads the search's index shard by shard, each once, and the texts of single projects. */
import { projectWords } from "../../catalogue/blocksText.ts";
import { fetchJson, fetchText, LoadError } from "../../catalogue/load.ts";
import { ProjectTextModel } from "../../catalogue/richText.ts";
import type { SkillGroup } from "../filters/skillNames.ts";
import type { SearchDocument } from "../index/searchIndex.ts";
import { ShardedIndex } from "../index/shardedIndex.ts";
import {
  HEAD,
  hashOfProjects,
  type IndexHead,
  IndexHeadModel,
  shardFile,
  WORDS,
} from "../index/shardFormat.ts";

/** The head of an index. @param url absolute address of its folder, with a slash at its end. @throws {LoadError} */
export function loadHead(url: string): Promise<IndexHead> {
  return fetchJson(url + shardFile(HEAD), IndexHeadModel);
}

interface LoadingIndexOptions {
  /** Absolute address of the index's folder, with a slash at its end. */
  url: string;
  head: IndexHead;
  projects: IndexedProjects;
  texts: TextLoader;
  aliases: readonly SkillGroup[];
}

/** The projects that an index is of. */
interface IndexedProjects {
  ids: readonly string[];
  documents: readonly SearchDocument[];
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
    const path = id.split("/").map(encodeURIComponent).join("/");
    const text = projectWords(await fetchJson(`${this.#url}${path}.json`, ProjectTextModel));
    this.#texts.set(id, text);
    return text;
  }
}

/** An index of which all is loaded that somebody asks for. */
export class LoadingIndex {
  readonly #index: ShardedIndex;
  readonly #url: string;
  readonly #ids: readonly string[];
  readonly #texts: TextLoader;
  readonly #shards = new Map<string, Promise<void>>();

  /**
   * @throws {LoadError} where the head is of another release of the site than the projects, so that an answer would name
   *   wrong ones
   */
  constructor({ url, head, projects, texts, aliases }: LoadingIndexOptions) {
    const { ids, documents } = projects;
    // They differ while a host changes to a new release, or where a proxy has cached one of the two files.
    if (head.projects !== hashOfProjects(ids)) throw new LoadError("release");
    this.#url = url;
    this.#ids = ids;
    this.#texts = texts;
    this.#index = new ShardedIndex({ head, aliases, documents, textOf: (doc) => texts.get(ids[doc] ?? "") });
  }

  /**
   * Evaluates until nothing is missing: often twice, once to learn which shards a query touches.
   * @throws {LoadError} where something of it cannot be loaded; the next call tries again
   */
  async evaluate<T>(read: (index: ShardedIndex) => T): Promise<T> {
    for (;;) {
      const { result, missing } = this.#index.evaluate(() => read(this.#index));
      const { shards, texts } = missing;
      if (shards.size + texts.size === 0) return result;
      await Promise.all([
        ...[...shards].map((name) => this.#loadShard(name)),
        ...[...texts].map((doc) => this.#texts.load(this.#ids[doc] ?? "")),
      ]);
    }
  }

  /** Loads the words that typing errors are corrected to, before they are asked for. */
  prepare(): Promise<void> {
    return this.#loadShard(WORDS);
  }

  #loadShard(name: string): Promise<void> {
    const loading = this.#shards.get(name);
    if (loading) return loading;
    const shard = fetchText(this.#url + shardFile(name)).then((content) => this.#index.add(name, content));
    this.#shards.set(name, shard);
    shard.catch(() => this.#shards.delete(name));
    return shard;
  }
}
