/** GitHub's REST API: pages of issues, their comments, a file of the repository. Nothing is asked for twice that has not changed. */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import { CACHE_FOLDER } from "../../config/packageRoot.ts";
import { fetchProblem, readBody } from "./address.ts";
import { MAX_BYTES, type SourceLimits, TIMEOUT, tooLarge } from "./limits.ts";

/** How GitHub is asked; all but the token has a default that is right for github.com. */
export interface GithubOptions {
  /** The API's address. Default: the environment's GITHUB_API_URL (which GitHub Actions sets), else "https://api.github.com". */
  api?: string;
  /** Default: the environment's GITHUB_TOKEN. It goes to the API's own host only, and into no message. */
  token?: string;
  fetch?: typeof fetch;
  /** Folder for the answers that came with an ETag; null keeps none. Default: one that is gone with the installed packages. */
  cache?: string | null;
  /** The present instant, in ms since 1970: how long a limit still lasts is told by it. */
  now?: () => number;
}

/** Why GitHub gave no answer, in words. */
export class GithubError extends Error {}

/** Most pages of one list: at 100 entries each, more issues than any repository has of proposals. */
const MAX_PAGES = 50;
/** How often a list may lead on to another address: a renamed repository does it once. */
const MAX_REDIRECTS = 3;

const CacheModel = v.object({
  etag: v.string(),
  body: v.string(),
  next: v.nullable(v.string()),
});

interface Answer {
  body: string;
  /** Address of the following page. */
  next: string | null;
}

/** One client for one build. */
export class Github {
  readonly #options: GithubOptions;
  readonly #limits: SourceLimits;
  readonly #api: string;

  constructor(options: GithubOptions = {}, limits: SourceLimits = {}) {
    this.#options = options;
    this.#limits = limits;
    this.#api = (options.api ?? process.env.GITHUB_API_URL ?? "https://api.github.com").replace(/\/+$/, "");
  }

  /**
   * All entries of a list, over all its pages.
   * @param address path and query below the API's address
   * @throws GithubError
   */
  async list(address: string): Promise<unknown[]> {
    const entries: unknown[] = [];
    let size = 0;
    let next: string | null = `${this.#api}${address}`;
    for (let page = 1; next !== null; page++) {
      if (page > MAX_PAGES)
        throw new GithubError(`The list has more than ${MAX_PAGES} pages: name labels that narrow it.`);
      const answer: Answer = await this.#ask(next, "application/vnd.github+json");
      size += answer.body.length;
      const most = this.#limits.maxBytes ?? MAX_BYTES;
      if (size > most)
        throw new GithubError(
          `The list has more than ${Math.round(most / 1e6)} MB: name labels that narrow it.`,
        );
      const part = parseJson(answer.body);
      if (!Array.isArray(part)) throw new GithubError("The answer is no list of issues.");
      entries.push(...part);
      next = answer.next;
    }
    return entries;
  }

  /** The text of a file of a repository, on its default branch. */
  async file(repository: string, file: string): Promise<string> {
    const inside = file.split("/").map(encodeURIComponent).join("/");
    const address = `${this.#api}/repos/${repository}/contents/${inside}`;
    return (await this.#ask(address, "application/vnd.github.raw+json")).body;
  }

  async #ask(address: string, accept: string): Promise<Answer> {
    const { timeout = TIMEOUT, maxBytes = MAX_BYTES } = this.#limits;
    const token = this.#options.token ?? process.env.GITHUB_TOKEN ?? "";
    const cached = await this.#cached(address);
    let target = address;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      // Whatever an answer leads to, the token and the next question go to this host only.
      if (new URL(target).origin !== new URL(this.#api).origin)
        throw new GithubError("The answer leads to another host: it is not followed.");
      let response: Response;
      try {
        response = await (this.#options.fetch ?? fetch)(target, {
          headers: {
            Accept: accept,
            "User-Agent": "mentorship-finder",
            "X-GitHub-Api-Version": "2022-11-28",
            ...(token === "" ? {} : { Authorization: `Bearer ${token}` }),
            ...(cached === undefined ? {} : { "If-None-Match": cached.etag }),
          },
          redirect: "manual",
          signal: AbortSignal.timeout(timeout),
        });
      } catch (error) {
        throw new GithubError(withoutToken(fetchProblem(error, timeout), token));
      }
      const moved = response.headers.get("Location");
      if ([301, 302, 307, 308].includes(response.status) && moved !== null) {
        await response.body?.cancel();
        target = new URL(moved, target).href;
        continue;
      }
      if (response.status === 304 && cached !== undefined) return cached;
      if (!response.ok) {
        await response.body?.cancel();
        throw new GithubError(this.#problem(response, token !== ""));
      }
      const answer = { body: await bodyOf(response, maxBytes, timeout), next: nextPage(response) };
      await this.#keep(address, response, answer);
      return answer;
    }
    throw new GithubError("The answer leads on without end.");
  }

  #problem(response: Response, hasToken: boolean): string {
    const { status, headers } = response;
    const wait = this.#waitFor(headers);
    if (
      status === 429 ||
      (status === 403 && (headers.get("X-RateLimit-Remaining") === "0" || headers.has("Retry-After")))
    )
      return `GitHub answers no more questions for now: its limit of requests is used up${wait}.${hasToken ? "" : " With a token in GITHUB_TOKEN it is much higher."}`;
    if (status >= 500) return `GitHub has a problem of its own (${status})${wait}: try again later.`;
    if (status === 404 || status === 410)
      return `GitHub knows no such repository or file, or it is private (${status}): check the name${hasToken ? "" : ", or set GITHUB_TOKEN"}.`;
    if (status === 401) return "GitHub does not accept the token in GITHUB_TOKEN (401).";
    return `GitHub answered ${[status, response.statusText].join(" ").trim()}.`;
  }

  /** ", until 14:05 UTC (12 minutes)"; "" where the answer does not say. */
  #waitFor(headers: Headers): string {
    const now = (this.#options.now ?? Date.now)();
    const after = Number(headers.get("Retry-After") ?? Number.NaN);
    const reset = Number(headers.get("X-RateLimit-Reset") ?? Number.NaN);
    const until = Number.isFinite(after) ? now + after * 1000 : reset * 1000;
    if (!Number.isFinite(until) || until <= now || until > now + 48 * 3_600_000) return "";
    const minutes = Math.ceil((until - now) / 60_000);
    const time = new Date(until).toISOString().slice(11, 16);
    return `, until ${time} UTC (${minutes === 1 ? "1 minute" : `${minutes} minutes`})`;
  }

  #cacheFile(address: string): string | null {
    const { cache } = this.#options;
    if (cache === null) return null;
    const name = createHash("sha256").update(address).digest("hex").slice(0, 32);
    return path.join(cache ?? CACHE, `${name}.json`);
  }

  async #cached(address: string): Promise<(Answer & { etag: string }) | undefined> {
    const file = this.#cacheFile(address);
    if (file === null) return undefined;
    try {
      const found = v.safeParse(CacheModel, JSON.parse(await readFile(file, "utf8")));
      return found.success ? found.output : undefined;
    } catch {
      return undefined;
    }
  }

  async #keep(address: string, response: Response, { body, next }: Answer): Promise<void> {
    const file = this.#cacheFile(address);
    const etag = response.headers.get("ETag");
    if (file === null || etag === null) return;
    try {
      await mkdir(path.dirname(file), { recursive: true });
      const unfinished = `${file}.${process.pid}.tmp`;
      await writeFile(unfinished, JSON.stringify({ etag, body, next }), { mode: 0o600 });
      await rename(unfinished, file);
    } catch {
      // Without the cache the next build asks for everything again: slower, and otherwise the same.
    }
  }
}

const CACHE = path.join(CACHE_FOLDER, "github");

async function bodyOf(response: Response, maxBytes: number, timeout: number): Promise<string> {
  let bytes: Buffer | number;
  try {
    bytes = await readBody(response, maxBytes);
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === "TimeoutError";
    throw new GithubError(
      isTimeout ? fetchProblem(error, timeout) : "GitHub's answer was cut off: try again.",
    );
  }
  if (typeof bytes === "number") throw new GithubError(tooLarge(bytes, maxBytes));
  return bytes.toString("utf8");
}

/** The address of the next page (RFC 8288): `<https://…?page=2>; rel="next", …`. */
function nextPage(response: Response): string | null {
  return /<([^<>]+)>\s*;[^,<]*\brel="?next"?/i.exec(response.headers.get("Link") ?? "")?.[1] ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new GithubError("GitHub's answer is no JSON, or it was cut off.");
  }
}

function withoutToken(text: string, token: string): string {
  return token === "" ? text : text.replaceAll(token, "…");
}
