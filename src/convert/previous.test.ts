import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { afterPrevious, readPrevious } from "./previous.ts";
import { testCatalogue, testProject } from "./testing/testProject.ts";

const of = (number: number) =>
  testCatalogue(...Array.from({ length: number }, (_, index) => testProject(`t/kite/p${index}`)));

let server: Server;
let origin = "";
const answers: Record<string, [status: number, body: string]> = {
  "/catalogue.json": [200, JSON.stringify(of(10))],
  "/page": [200, "<!doctype html><title>Not found</title>"],
  "/broken": [500, ""],
  "/cut": [200, '{"schemaVersion": 1,'],
  "/other": [200, '{"schemaVersion": 2}'],
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const [status, body] = answers[request.url ?? ""] ?? [404, ""];
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
});
afterAll(() => server.close());

describe("the catalogue that is published", () => {
  it("is read from its address or a file", async () => {
    expect((await readPrevious(`${origin}/catalogue.json`))?.projects).toHaveLength(10);
    const folder = await mkdtemp(path.join(tmpdir(), "previous-"));
    await writeFile(path.join(folder, "c.json"), JSON.stringify(of(2)));
    expect((await readPrevious(path.join(folder, "c.json")))?.projects).toHaveLength(2);
    await rm(folder, { recursive: true });
  });

  it("is none yet where the host says so, or answers with a page", async () => {
    expect(await readPrevious(`${origin}/none`)).toBeUndefined();
    expect(await readPrevious(`${origin}/page`)).toBeUndefined();
    expect(await afterPrevious(of(1), `${origin}/none`, false)).toEqual(of(1));
  });

  it.each([
    ["/broken", "The server answered 500"],
    ["/cut", "is no JSON, or it was cut off"],
    ["/other", "has a form that is not known"],
  ])("stops the build where it cannot be read: %s", async (address, reason) => {
    await expect(readPrevious(origin + address)).rejects.toThrow(reason);
  });

  it("stops a build that has more than a fifth fewer projects, unless that is allowed", async () => {
    const following = (number: number, allow = false) =>
      afterPrevious(of(number), `${origin}/catalogue.json`, allow);
    expect((await following(8)).projects).toHaveLength(8);
    await expect(following(7)).rejects.toThrow("This build has 7 projects, the published site 10");
    expect((await following(7, true)).projects).toHaveLength(7);
    expect((await afterPrevious(of(1), null, false)).projects).toHaveLength(1);
    expect((await afterPrevious(of(1), "", false)).projects).toHaveLength(1);
  });

  it("gives the new one its former addresses", async () => {
    const project = testProject("t/kite-club/p3");
    const { projects } = await afterPrevious(
      testCatalogue(...of(10).projects.filter(({ title }) => title !== "p3"), project),
      `${origin}/catalogue.json`,
      false,
    );
    expect(projects.at(-1)?.aliases).toEqual(["t/kite/p3"]);
  });
});
