import { describe, expect, it } from "vitest";
import type { Project } from "../catalogue/model.ts";
import { createSearchClient } from "./client.ts";
import type { SearchAnswer } from "./engine.ts";
import type { SearchWorker, ToWorker } from "./workerMessages.ts";

const project = (title: string): Project => ({
  id: `2030-01-mar-may/hollow-tree/${title.toLowerCase()}`,
  term: "2030-01-mar-may",
  org: "Hollow Tree",
  title,
  description: "",
  outcomes: "",
  skills: ["Go"],
  skillsRaw: "Go",
  mentors: [],
  upstreamIssues: [],
  lfxUrl: null,
  sections: [],
  source: { file: "t.md", line: 1, endLine: 1 },
});
const projects = ["Squirrels", "Owls"].map(project);

class FakeWorker implements SearchWorker {
  onmessage: SearchWorker["onmessage"] = null;
  onerror: SearchWorker["onerror"] = null;
  readonly received: ToWorker[] = [];
  postMessage(message: ToWorker): void {
    this.received.push(message);
  }
  terminate(): void {}
  answer(id: number, query: string): void {
    const answer: SearchAnswer = {
      query,
      hits: Uint32Array.of(id),
      scores: Float32Array.of(1),
      marks: [],
      didYouMean: null,
      partial: false,
    };
    this.onmessage?.(new MessageEvent("message", { data: { id, answer } }));
  }
  fail(): void {
    // Node has no ErrorEvent; the client does not look into it.
    this.onerror?.(new Event("error") as ErrorEvent);
  }
}

const settle = () => new Promise((done) => setTimeout(done, 0));

describe("the search client", () => {
  it("searches on the page where no worker can be started", async () => {
    const client = createSearchClient(projects, {
      startWorker: () => {
        throw new Error("forbidden");
      },
    });
    expect([...(await client.search("owls")).hits]).toEqual([1]);
  });

  it("gives each question its own answer, in whatever order they come", async () => {
    const worker = new FakeWorker();
    const client = createSearchClient(projects, { startWorker: () => worker });
    const first = client.search("sq");
    const second = client.search("ow");
    await settle();
    expect(worker.received.map(({ type }) => type)).toEqual(["build", "search", "search"]);
    worker.answer(2, "ow");
    worker.answer(1, "sq");
    expect((await first).query).toBe("sq");
    expect((await second).query).toBe("ow");
  });

  it("answers open and later questions on the page when the worker fails", async () => {
    const worker = new FakeWorker();
    const client = createSearchClient(projects, { startWorker: () => worker });
    const open = client.search("squirrels");
    await settle();
    worker.fail();
    expect([...(await open).hits]).toEqual([0]);
    expect([...(await client.search("owls")).hits]).toEqual([1]);
  });
});
