import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { packList, writeList } from "../../catalogue/listCodec.ts";
import { LoadError } from "../../catalogue/load.ts";
import { searchable } from "../../convert/searchable.ts";
import { generateCatalogue } from "../../testdata/catalogue.ts";
import { toListedDocument } from "../index/documents.ts";
import { words } from "../text/text.ts";
import { createSearchClient, FIRST_ANSWER_TIMEOUT } from "./client.ts";
import { MAX_WAIT_FOR_TEXTS } from "./service.ts";
import type { FromWorker, Question, SearchWorker, ToWorker } from "./workerMessages.ts";

const catalogue = generateCatalogue({ projects: 20 });
const DOCUMENTS = "https://example.org/assets/catalogue-1a2b3c4d.json";
const LIST = "https://example.org/assets/list-1a2b3c4d.json";
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
  fetched.mockImplementation(async (url) =>
    url === LIST ? new Response(writeList(packList(catalogue))) : Response.json(searchable(catalogue)),
  );
  vi.stubGlobal("fetch", fetched);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const forbidden = () => {
  throw new Error("forbidden");
};
const clientWith = (startWorker: () => SearchWorker) =>
  createSearchClient({ listUrl: LIST, documentsUrl: DOCUMENTS, aliases: [], startWorker });
const questions = ({ received }: FakeWorker) =>
  received.map((message) =>
    message.type === "start" ? message.documentsUrl : message.type === "readAll" ? "" : message.text,
  );

describe("the search client", () => {
  it("sends the worker the projects' addresses, and loads none itself", async () => {
    const worker = new FakeWorker();
    const open = clientWith(() => worker).search("sq");
    await vi.waitFor(() => expect(questions(worker)).toEqual([DOCUMENTS, "sq"]));
    expect(fetched).not.toHaveBeenCalled();
    worker.answer(1, "sq");
    expect((await open).query).toBe("sq");
  });

  it("gives each question its own answer, in any order", async () => {
    const worker = new FakeWorker();
    const client = clientWith(() => worker);
    const first = client.search("sq");
    const second = client.search("ow");
    await vi.waitFor(() => expect(questions(worker)).toEqual([DOCUMENTS, "sq", "ow"]));
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
    expect(fetched).toHaveBeenCalledTimes(2);
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
    expect(questions(worker)).toEqual([DOCUMENTS, title]);
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
    const client = createSearchClient({
      listUrl: LIST,
      documentsUrl: DOCUMENTS,
      aliases,
      startWorker: forbidden,
    });
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
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(2));
    expect((await client.search(title)).hits[0]).toBe(3);
    expect(fetched).toHaveBeenCalledTimes(2);
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
    const asked: Question["type"][] = ["search", "suggest"];
    for (const type of asked) await expect(clientWith(forbidden)[type]("a")).rejects.toThrow(LoadError);
  });

  describe("while the long texts are loading", () => {
    const { description = "" } = catalogue.projects[3] ?? {};
    const inTitles = new Set(
      catalogue.projects.flatMap((project) => words(Object.values(toListedDocument(project)).join(" "))),
    );
    const onlyInText = words(description).find((word) => word.length > 6 && !inTitles.has(word)) ?? "";
    let release: (response: Response) => void;

    beforeEach(() => {
      const texts = new Promise<Response>((resolve) => {
        release = resolve;
      });
      fetched.mockImplementation(async (url) =>
        url === LIST ? new Response(writeList(packList(catalogue))) : (await texts).clone(),
      );
    });

    it("answers from the list, marked as without texts, until they are loaded", async () => {
      const client = clientWith(forbidden);
      const first = await client.search(title);
      expect(first.hits[0]).toBe(3);
      expect(first.withoutTexts).toBe("coming");
      expect(await client.suggest(title)).not.toEqual([]);
      release(Response.json(searchable(catalogue)));
      await client.readAll();
      const second = await client.search(title);
      expect(second.hits[0]).toBe(3);
      expect(second.withoutTexts).toBeUndefined();
    });

    it("waits for the texts with a word that the list does not have", async () => {
      const client = clientWith(forbidden);
      let answered = false;
      const open = client.search(onlyInText).then((answer) => {
        answered = true;
        return answer;
      });
      await client.search(title);
      expect(answered).toBe(false);
      release(Response.json(searchable(catalogue)));
      expect(Array.from((await open).hits)).toContain(3);
    });

    it("answers such a word from the list after a limit", async () => {
      const client = clientWith(forbidden);
      await client.search(title);
      vi.useFakeTimers();
      const open = client.search(onlyInText);
      await vi.advanceTimersByTimeAsync(MAX_WAIT_FOR_TEXTS);
      vi.useRealTimers();
      expect(await open).toMatchObject({ withoutTexts: "coming" });
      expect(Array.from((await open).hits)).not.toContain(3);
      release(Response.json(searchable(catalogue)));
      await client.readAll();
      expect(Array.from((await client.search(onlyInText)).hits)).toContain(3);
    });

    it("answers without texts that cannot be loaded, and loads them on request", async () => {
      const client = clientWith(forbidden);
      release(new Response("", { status: 500 }));
      await expect(client.readAll()).rejects.toThrow("refused");
      expect(await client.search(title)).toMatchObject({ withoutTexts: "missing" });
      expect(await client.search(onlyInText)).toMatchObject({ withoutTexts: "missing" });
      fetched.mockImplementation(async () => Response.json(searchable(catalogue)));
      await client.readAll();
      expect(Array.from((await client.search(onlyInText)).hits)).toContain(3);
    });

    it("waits up to a limit for a list that does not load", async () => {
      fetched.mockImplementation((url) =>
        url === LIST ? new Promise(() => {}) : Promise.resolve(Response.json(searchable(catalogue))),
      );
      vi.useFakeTimers();
      const open = clientWith(forbidden).search(title);
      await vi.advanceTimersByTimeAsync(MAX_WAIT_FOR_TEXTS);
      expect((await open).hits[0]).toBe(3);
    });

    it.each([
      ["in another order", catalogue.projects.toReversed()],
      ["fewer", catalogue.projects.slice(0, -1)],
      ["more", [...catalogue.projects, ...catalogue.projects.slice(0, 1)]],
    ])("rejects texts of another release, with projects %s", async (_, projects) => {
      const client = clientWith(forbidden);
      release(Response.json(searchable({ ...catalogue, projects })));
      await expect(client.readAll()).rejects.toThrow("release");
      const answer = await client.search(title);
      expect(answer.hits[0]).toBe(3);
      expect(answer.withoutTexts).toBe("missing");
    });
  });
});
