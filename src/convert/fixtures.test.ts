/** Pairs of `name.md` and `name.json`; `UPDATE_FIXTURES=1 npx vitest run fixtures` rewrites the JSON: read the difference. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { convert } from "./convert.ts";
import { messageLine } from "./diagnostics/messages.ts";
import { lostLines } from "./testing/corpus.ts";

const FOLDER = new URL("./fixtures/", import.meta.url);
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.slice(0, -3));

describe("fixtures", () => {
  it.each(NAMES)("%s", (name) => {
    const source = readFileSync(new URL(`${name}.md`, FOLDER), "utf8");
    const { catalogue, messages } = convert(source, { file: `${name}.md` });
    const actual = { ...catalogue, messages: messages.map(messageLine) };
    const target = new URL(`${name}.json`, FOLDER);
    if (process.env.UPDATE_FIXTURES === "1") writeFileSync(target, `${JSON.stringify(actual, null, 2)}\n`);
    expect(existsSync(target), `${name}.json is missing: run with UPDATE_FIXTURES=1`).toBe(true);
    expect(actual).toEqual(JSON.parse(readFileSync(target, "utf8")));
    expect(lostLines(source, catalogue.projects)).toEqual([]);
  });
});
