/** Makes every journey in an engine that the machine has. */
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { DIST } from "../helpers.ts";
import { type StaticHost, serveFolder } from "../static-server.ts";
import type { Engine } from "./Engine.ts";
import { JOURNEYS } from "./journeys/all.ts";
import { Visitor } from "./Visitor.ts";

/** A desk's. Nothing of the site needs more. */
const DESK = [1280, 850] as const;

/**
 * Registers the journeys as tests of one engine, which is started once for all.
 * @param start undefined where this machine does not have the engine
 * @param missing says so
 */
export function journeysIn(name: string, start: (() => Promise<Engine>) | undefined, missing: string): void {
  test.describe(name, () => {
    // One after the other: a second engine would cost more than it would save.
    test.describe.configure({ mode: "default" });
    test.skip(start === undefined, missing);
    let engine: Engine | undefined;
    test.beforeAll(async () => {
      engine = await start?.();
    });
    test.afterAll(() => engine?.close());

    for (const [title, journey] of Object.entries(JOURNEYS))
      test(title, { tag: "@chromium" }, async () => {
        if (engine === undefined) throw new Error("Started above.");
        await walk(engine, journey);
      });
  });
}

/**
 * Makes one journey.
 * @param root where the site is served; default: on a host of the journey's own, which can be closed, and is told of what
 *   goes wrong in its pages. What others have stored is another origin's there
 */
export async function walk(
  engine: Engine,
  journey: (visitor: Visitor) => Promise<void>,
  root?: string,
): Promise<void> {
  test.info().annotations.push({ type: "engine", description: engine.name });
  const faults: string[] = [];
  const hosts: StaticHost[] = [];
  const visitor = await Visitor.at(engine, async (base, unknownStatus) => {
    if (root !== undefined && base === "/") return { url: root, close: async () => {} };
    const host = await serveFolder(fileURLToPath(DIST), base, unknownStatus, {
      onFault: (fault) => faults.push(fault),
    });
    hosts.push(host);
    return host;
  });
  try {
    await visitor.resize(...DESK);
    await journey(visitor);
    expect(faults).toEqual([]);
  } finally {
    await Promise.all(hosts.map((host) => host.close()));
  }
}
