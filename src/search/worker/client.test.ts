import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writePart } from "../../catalogue/currentList.ts";
import { packList, writeList } from "../../catalogue/listCodec.ts";
import { LoadError } from "../../catalogue/load.ts";
import { byTextFile } from "../../catalogue/richText.ts";
import { projectText } from "../../convert/markdown/richText.ts";
import { searchable } from "../../convert/searchable.ts";
import { generateCatalogue } from "../../testdata/catalogue.ts";
import { toListedDocument } from "../index/documents.ts";
import { indexFiles } from "../index/indexFiles.ts";
import { hashOfProjects } from "../index/shardFormat.ts";
import { words } from "../text/text.ts";
import { createSearchClient, FIRST_ANSWER_TIMEOUT } from "./client.ts";
import { MAX_WAIT_FOR_INDEX, startService } from "./service.ts";
import type { FromWorker, SearchWorker, ToWorker } from "./workerMessages.ts";

const generated = generateCatalogue({ projects: 20 });
const catalogue = {
  ...generated,
  projects: generated.projects.map((project, at) => ({ ...project, term: at < 10 ? "current" : "past" })),
};
const ids = catalogue.projects.map(({ id }) => id);
const INDEX = "https://example.org/assets/immutable/search-1a2b3c4d/";
const TEXTS = "https://example.org/assets/immutable/texts-1a2b3c4d/";
const LIST = "https://example.org/assets/list-1a2b3c4d.json";
const CURRENT = "https://example.org/assets/current-1a2b3c4d.json";
const { title = "" } = catalogue.projects[3] ?? {};

class FakeWorker implements SearchWorker {
  onmessage: SearchWorker["onmessage"] = null;
  onmessageerror: SearchWorker["onmessageerror"] = null;
  onerror: SearchWorker["onerror"] = null;
  readonly received: ToWorker[] = [];
  terminated = false;
  postMessage(message: ToWorker): void {
    this.received.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(id: number, query: string): void {
    const answer = { query, hits: Uint32Array.of(id), scores: Float32Array.of(1) };
    this.reply({
      id,
      type: "search",
      answer: { ...answer, marks: [], didYouMean: null, partial: false, similarFrom: 0, excluded: [] },
    });
  }
  reply(data: FromWorker): void {
    this.onmessage?.(new MessageEvent("message", { data }));
  }
  fail(): void {
    // Node has no ErrorEvent, and the client reads none of its properties.
    this.onerror?.(new Event("error") as ErrorEvent);
  }
}

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation(async (url) => published(String(url)));
  vi.stubGlobal("fetch", fetched);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** What the site answers. */
function published(url: string, indexed = ownFiles): Response {
  if (url === CURRENT) return new Response(writePart(catalogue, ["current"], hashOfProjects(ids)));
  if (url === LIST) return new Response(writeList(packList(catalogue)));
  const projects = byTextFile(catalogue.projects).get(url.slice(TEXTS.length));
  if (projects) return Response.json(projects.map((project) => projectText(project)));
  return new Response(indexed.get(url.slice(INDEX.length)) ?? null);
}

function files(of: typeof catalogue, aliases: string[][] = []): Map<string, string> {
  return indexFiles(searchable(of), { skillAliases: aliases, searchedNames: [] });
}

/** Made once: each answer of the site reads them. */
const ownFiles = files(catalogue);

const forbidden = () => {
  throw new Error("forbidden");
};
const clientWith = (startWorker: () => SearchWorker) =>
  createSearchClient({
    listUrl: LIST,
    currentUrl: null,
    indexUrl: INDEX,
    textsUrl: TEXTS,
    aliases: [],
    startWorker,
  });
const questions = ({ received }: FakeWorker) =>
  received.map((message) =>
    message.type === "start" ? message.indexUrl : message.type === "snippets" ? "" : message.text,
  );

describe("the search client", () => {
  it("sends the worker the projects' addresses, and loads none itself", async () => {
    const worker = new FakeWorker();
    const open = clientWith(() => worker).search("sq");
    await vi.waitFor(() => expect(questions(worker)).toEqual([INDEX, "sq"]));
    expect(fetched).not.toHaveBeenCalled();
    worker.answer(1, "sq");
    expect((await open).query).toBe("sq");
  });

  it("gives each question its own answer, in any order", async () => {
    const worker = new FakeWorker();
    const client = clientWith(() => worker);
    const first = client.search("sq");
    const second = client.search("ow");
    await vi.waitFor(() => expect(questions(worker)).toEqual([INDEX, "sq", "ow"]));
    worker.answer(2, "ow");
    worker.answer(1, "sq");
    expect((await first).query).toBe("sq");
    expect((await second).query).toBe("ow");
  });

  it("searches and suggests on the page where no worker can be started", async () => {
    const start = vi.fn(forbidden);
    const client = clientWith(start);
    expect((await client.search(title)).hits[0]).toBe(3);
    expect((await client.suggest(title)).map(({ label }) => label)).toContain(title);
    // A worker that cannot be started is not tried again with each letter.
    expect(start).toHaveBeenCalledTimes(1);
    expect(fetched.mock.calls.filter(([url]) => url === LIST)).toHaveLength(1);
  });

  it("answers open and later questions on the page when the worker fails", async () => {
    const worker = new FakeWorker();
    const client = clientWith(() => worker);
    const open = client.search(title);
    await vi.waitFor(() => expect(questions(worker)).toContain(title));
    worker.fail();
    expect((await open).hits[0]).toBe(3);
    expect((await client.search(title)).hits[0]).toBe(3);
    expect(worker.terminated).toBe(true);
    expect(questions(worker)).toEqual([INDEX, title]);
  });

  it("answers on the page where the worker fails as soon as it is told to start", async () => {
    const worker = new FakeWorker();
    vi.spyOn(worker, "postMessage").mockImplementationOnce(() => worker.fail());
    const client = clientWith(() => worker);
    expect((await client.search(title)).hits[0]).toBe(3);
    expect(worker.terminated).toBe(true);
  });

  it("answers on the page where the worker's answers cannot be read", async () => {
    const worker = new FakeWorker();
    const client = clientWith(() => worker);
    const open = client.search(title);
    await vi.waitFor(() => expect(questions(worker)).toContain(title));
    worker.onmessageerror?.(new MessageEvent("messageerror"));
    expect((await open).hits[0]).toBe(3);
  });

  it("knows the skills' other names on the page", async () => {
    const aliases = [["Kubernetes", "steering wheel"]];
    const aliased = files(catalogue, aliases);
    fetched.mockImplementation(async (url) => published(String(url), aliased));
    const urls = { listUrl: LIST, currentUrl: null, indexUrl: INDEX, textsUrl: TEXTS };
    const client = createSearchClient({ ...urls, aliases, startWorker: forbidden });
    const asking = catalogue.projects.flatMap(({ skills }, at) =>
      skills.includes("Kubernetes") ? [at] : [],
    );
    expect([...(await client.search("steering wheel")).hits].sort((a, b) => a - b)).toEqual(asking);
    expect((await client.suggest("steering")).map(({ label }) => label)).toEqual(["Kubernetes"]);
  });

  it("rejects an answer of another kind than the question", async () => {
    const worker = new FakeWorker();
    const client = clientWith(() => worker);
    const searching = client.search("a");
    const suggesting = client.suggest("a");
    await vi.waitFor(() => expect(questions(worker)).toHaveLength(3));
    worker.reply({ id: 1, type: "suggest", answer: [] });
    worker.answer(2, "a");
    await expect(searching).rejects.toThrow(/another question/);
    await expect(suggesting).rejects.toThrow(/another question/);
  });

  it("loads the projects before the first search on warm-up", async () => {
    const client = clientWith(forbidden);
    client.warmUp();
    const urls = [LIST, `${INDEX}head.txt`];
    await vi.waitFor(() => expect(fetched.mock.calls.map(([url]) => url)).toEqual(urls));
    const answers = await Promise.all([title, title].map((text) => client.search(text)));
    expect(answers.map(({ hits }) => hits[0])).toEqual([3, 3]);
    // What is loaded or on its way is not loaded again.
    const asked = fetched.mock.calls.map(([url]) => url);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("waits for the first answer of a slow worker up to a limit", async () => {
    vi.useFakeTimers();
    const worker = new FakeWorker();
    const client = clientWith(() => worker);
    let hit: number | undefined;
    const open = client.search(title).then(({ hits }) => {
      hit = hits[0];
    });
    await vi.advanceTimersByTimeAsync(FIRST_ANSWER_TIMEOUT - 1);
    expect(worker.terminated).toBe(false);
    expect(hit).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(worker.terminated).toBe(true);
    await open;
    expect(hit).toBe(3);
  });

  it("waits without a limit for a worker that has answered once", async () => {
    vi.useFakeTimers();
    const worker = new FakeWorker();
    const client = clientWith(() => worker);
    const first = client.search("a");
    await vi.advanceTimersByTimeAsync(0);
    worker.answer(1, "a");
    await first;
    void client.search("b");
    await vi.advanceTimersByTimeAsync(FIRST_ANSWER_TIMEOUT * 2);
    expect(worker.terminated).toBe(false);
  });

  it("rejects with the reason why loading failed, keeps the worker, and tries again", async () => {
    const worker = new FakeWorker();
    const client = clientWith(() => worker);
    const open = client.search("a");
    await vi.waitFor(() => expect(questions(worker)).toContain("a"));
    worker.reply({ id: 1, type: "failure", reason: "offline" });
    await expect(open).rejects.toEqual(new LoadError("offline"));
    const again = client.search("a");
    await vi.waitFor(() => expect(questions(worker)).toHaveLength(3));
    worker.answer(2, "a");
    expect((await again).query).toBe("a");
    expect(fetched).not.toHaveBeenCalled();
  });

  it("tries again on the page too, after loading failed", async () => {
    const failing = async () => new Response("", { status: 500 });
    fetched.mockImplementationOnce(failing).mockImplementationOnce(failing);
    const client = clientWith(forbidden);
    await expect(client.search(title)).rejects.toThrow("refused");
    expect((await client.search(title)).hits[0]).toBe(3);
  });

  it.each<[string, () => Response]>([
    ["cut short", () => new Response('{"schemaVersion":1,')],
    ["of another schema", () => Response.json({ projects: [1] })],
  ])("rejects projects that are %s", async (_, response) => {
    fetched.mockImplementation(async () => response());
    const asked = ["search", "suggest"] as const;
    for (const type of asked) await expect(clientWith(forbidden)[type]("a")).rejects.toThrow(LoadError);
  });

  it.each([
    ["in a worker, before it is asked for", true],
    ["on the page's own thread, when it is asked for", false],
  ])("loads what the likely completion of a word needs %s", async (_, looksAhead) => {
    const many = generateCatalogue({ projects: 150 });
    const aliases = [["Kubernetes", "k8s"]];
    const indexed = files(many, aliases);
    fetched.mockImplementation(async (url) =>
      String(url) === LIST
        ? new Response(writeList(packList(many)))
        : new Response(indexed.get(String(url).slice(INDEX.length)) ?? null),
    );
    const urls = { listUrl: LIST, currentUrl: null, indexUrl: INDEX, textsUrl: TEXTS };
    const ask = startService({ ...urls, aliases }, { looksAhead });
    const search = (text: string) =>
      ask({ type: "search", text, final: false, allTerms: false, similar: false });
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    await search("kubern");
    const asked = fetched.mock.calls.length;
    await vi.runAllTimersAsync();
    const foreseen = fetched.mock.calls.length;
    expect(foreseen > asked).toBe(looksAhead);
    await search("kubernetes");
    expect(fetched.mock.calls.length > foreseen).toBe(!looksAhead);
  });

  it("fills up a short list with similar projects where it is asked for that", async () => {
    const client = clientWith(forbidden);
    const found = await client.search(title);
    expect(found.hits).toHaveLength(found.similarFrom);
    const filled = await client.search(title, { similar: true });
    expect(filled.similarFrom).toBe(found.similarFrom);
    expect(filled.hits.length).toBeGreaterThan(found.hits.length);
  });

  it("finds terms by their names", async () => {
    const [{ id = "", name = "" } = {}] = catalogue.terms;
    const own = catalogue.projects.flatMap(({ term }, at) => (term === id ? [at] : []));
    const { hits } = await clientWith(forbidden).search(`term:"${name}"`);
    expect([...hits].sort((a, b) => a - b)).toEqual(own);
  });

  describe("with a list of the current terms", () => {
    const urls = { listUrl: LIST, currentUrl: CURRENT, indexUrl: INDEX, textsUrl: TEXTS };
    const client = () => createSearchClient({ ...urls, aliases: [], startWorker: forbidden });
    const askedFor = (url: string) => fetched.mock.calls.filter(([asked]) => asked === url).length;
    const past = catalogue.projects[15]?.title ?? "";
    const common = { skill: catalogue.projects[15]?.skills[0] ?? "" };

    it("finds the projects of all terms without loading them, those of current terms first", async () => {
      const asked = client();
      expect((await asked.search(past)).hits[0]).toBe(15);
      const { hits, similarFrom } = await asked.search(common.skill);
      const places = [...hits.subarray(0, similarFrom)];
      expect(places.findIndex((at) => at >= 10)).toBeGreaterThan(places.findLastIndex((at) => at < 10));
      expect(askedFor(LIST)).toBe(0);
    });

    it("loads the whole list, once, where all terms are ranked or a phrase may be in any project", async () => {
      const asked = client();
      const phrase = words(past).slice(0, 3).join(" ");
      expect([...(await asked.search(`"${phrase}"`)).hits]).toContain(15);
      expect(askedFor(LIST)).toBe(1);
      expect((await asked.search(past, { allTerms: true })).hits[0]).toBe(15);
      expect(askedFor(LIST)).toBe(1);
      await client().search(past, { allTerms: true });
      expect(askedFor(LIST)).toBe(2);
    });
  });

  it("makes snippets of the texts of some projects, empty ones where a text fails", async () => {
    const client = clientWith(forbidden);
    const [{ id = "", description = "" } = {}, other] = catalogue.projects;
    const [token = ""] = words(description);
    fetched.mockImplementation(async (url) =>
      String(url).startsWith(TEXTS) ? new Response("", { status: 500 }) : published(String(url)),
    );
    const [failed] = await client.snippets([id], []).then((snippets) => [...snippets.values()]);
    expect(failed).toEqual({ text: "", ranges: [] });
    fetched.mockImplementation(async (url) => published(String(url)));
    const snippets = await client.snippets([id, other?.id ?? ""], [{ token, prefix: false }]);
    expect([...snippets.keys()]).toEqual([id, other?.id]);
    const { text, ranges } = snippets.get(id) ?? failed ?? { text: "", ranges: [] };
    expect(text.slice(...(ranges[0] ?? [0, 0])).toLowerCase()).toBe(token);
    // A text that is there is not loaded again.
    const asked = fetched.mock.calls.length;
    await client.snippets([id], []);
    expect(fetched.mock.calls.length).toBe(asked);
  });

  it("reads for a quoted phrase the texts of the projects that may have it, once", async () => {
    const client = clientWith(forbidden);
    const [{ description = "" } = {}] = catalogue.projects;
    const query = `"${words(description).slice(0, 3).join(" ")}"`;
    const texts = () => fetched.mock.calls.filter(([url]) => String(url).startsWith(TEXTS)).length;
    expect([...(await client.search(query)).hits]).toContain(0);
    const asked = texts();
    expect(asked).toBeGreaterThan(0);
    expect([...(await client.search(query)).hits]).toContain(0);
    expect(texts()).toBe(asked);
  });

  it("asks again for a shard that could not be loaded", async () => {
    fetched.mockImplementation(async (url) =>
      /\/names-/.test(String(url)) ? new Response("", { status: 500 }) : published(String(url)),
    );
    const client = clientWith(forbidden);
    await expect(client.search(title, { final: true })).rejects.toThrow("refused");
    fetched.mockImplementation(async (url) => published(String(url)));
    expect((await client.search(title, { final: true })).hits[0]).toBe(3);
  });

  describe("while the index is loading", () => {
    const { description = "" } = catalogue.projects[3] ?? {};
    const inTitles = new Set(
      catalogue.projects.flatMap((project) => words(Object.values(toListedDocument(project)).join(" "))),
    );
    const onlyInText = words(description).find((word) => word.length > 6 && !inTitles.has(word)) ?? "";
    let release: () => void;
    const isIndex = (url: string) => url.startsWith(INDEX);

    beforeEach(() => {
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      fetched.mockImplementation(async (url) => {
        if (isIndex(String(url))) await released;
        return published(String(url));
      });
    });

    it("answers from the list after a limit, and wholly when it is asked for that", async () => {
      vi.useFakeTimers();
      const client = clientWith(forbidden);
      const first = client.search(title);
      await vi.advanceTimersByTimeAsync(MAX_WAIT_FOR_INDEX);
      expect((await first).hits[0]).toBe(3);
      expect((await first).withoutTexts).toBe("coming");
      vi.useRealTimers();
      expect(await client.suggest(title)).not.toEqual([]);
      const whole = client.search(onlyInText, { final: true });
      release();
      expect((await whole).withoutTexts).toBeUndefined();
      expect(Array.from((await whole).hits)).toContain(3);
      expect(Array.from((await client.search(onlyInText)).hits)).toContain(3);
    });

    it("gives the whole answer where the index comes in time", async () => {
      const client = clientWith(forbidden);
      const open = client.search(onlyInText);
      release();
      expect((await open).withoutTexts).toBeUndefined();
      expect(Array.from((await open).hits)).toContain(3);
    });

    it("answers from the list where the index fails, and loads it when asked again", async () => {
      const client = clientWith(forbidden);
      fetched.mockImplementation(async (url) =>
        isIndex(String(url)) ? new Response("", { status: 500 }) : published(String(url)),
      );
      release();
      expect(await client.search(title)).toMatchObject({ withoutTexts: "missing" });
      await expect(client.search(title, { final: true })).rejects.toThrow("refused");
      fetched.mockImplementation(async (url) => published(String(url)));
      expect(Array.from((await client.search(onlyInText, { final: true })).hits)).toContain(3);
    });

    it.each([
      ["cut short", (content: string) => content.slice(0, content.length / 2)],
      ["empty", () => ""],
      ["a page", () => "<!doctype html><title>Not found</title><p>There is no page here."],
    ])("answers from the list where shards are %s", async (_, broken) => {
      fetched.mockImplementation(async (url) => {
        const answer = published(String(url));
        return String(url).endsWith(".txt") ? new Response(broken(await answer.text())) : answer;
      });
      const answer = await clientWith(forbidden).search(title);
      expect(answer).toMatchObject({ withoutTexts: "missing" });
      expect(answer.hits[0]).toBe(3);
    });

    it.each([
      ["in another order", catalogue.projects.toReversed()],
      ["fewer", catalogue.projects.slice(0, -1)],
      ["more", [...catalogue.projects, ...catalogue.projects.slice(0, 1)]],
    ])("rejects an index of another release, with projects %s", async (_, projects) => {
      const others = files({ ...catalogue, projects });
      fetched.mockImplementation(async (url) => published(String(url), others));
      const client = clientWith(forbidden);
      await expect(client.search(title, { final: true })).rejects.toThrow("release");
      const answer = await client.search(title);
      expect(answer.hits[0]).toBe(3);
      expect(answer.withoutTexts).toBe("missing");
    });
  });
});
