import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import type { Catalogue, Term } from "../../catalogue/model.ts";
import { isDue, runRefresh } from "./refresh.ts";

const term = (opens: string, closes: string): Term => ({
  id: "2031-01-mar-may",
  name: "2031 Term 1",
  program: "",
  source: "a.md",
  timeline: [{ label: "Mentee applications open", start: opens, end: closes, text: "" }],
});
const published = (...terms: Term[]): Catalogue => ({ schemaVersion: 1, terms, projects: [] });
/** A Wednesday. */
const NOW = new Date("2031-02-05T10:17:00Z");

it.each([
  ["nothing is published yet", undefined, NOW, true],
  ["a term takes applications", published(term("2031-02-01", "2031-02-10")), NOW, true],
  ["a term opens soon", published(term("2031-03-01", "2031-03-10")), NOW, true],
  ["the next term is far away", published(term("2031-06-01", "2031-06-10")), NOW, false],
  ["all terms are over", published(term("2030-02-01", "2030-02-10")), NOW, false],
  ["it is the weekly hour", published(), new Date("2031-02-03T04:17:00Z"), true],
  ["it is another hour of that day", published(), new Date("2031-02-03T05:17:00Z"), false],
] as const)("when %s, is it time to build?", (_, catalogue, now, due) => {
  expect(isDue(catalogue, now)).toBe(due);
});

it("answers the workflow's questions about catalogues in files", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "refresh-"));
  const file = path.join(folder, "catalogue.json");
  await writeFile(file, JSON.stringify(published(term("2031-02-01", "2031-02-10"))));
  expect(await runRefresh(["due", file], NOW)).toBe("due=true\n");
  expect(await runRefresh(["changes", file, file], NOW)).toBe("Nothing has changed.\n");
  await expect(runRefresh(["changes", file], NOW)).rejects.toThrow("Usage");
  await expect(runRefresh(["due", path.join(folder, "none.json")], NOW)).rejects.toThrow("Cannot be read");
  await rm(folder, { recursive: true });
});
