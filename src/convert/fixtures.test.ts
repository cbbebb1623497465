/** Pairs of `name.md` and `name.json`; `UPDATE_FIXTURES=1 npx vitest run fixtures` rewrites the JSON: read the difference. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { convert } from "./convert.ts";
import { messageLine } from "./diagnostics/messages.ts";
import { FIXTURES, fixtureFiles } from "./testing/fixtures.ts";
import { lostLines } from "./testing/lostLines.ts";
import { emailsOfMentors } from "./testing/variants.ts";

describe.each(fixtureFiles())("$file", ({ file, text }) => {
  // In each test, not here: `npm run mutation` asks which test reaches a line.
  const read = () => convert(text, { file });

  it("gives the catalogue and the messages of its pair", () => {
    const { catalogue, messages } = read();
    const actual = { ...catalogue, messages: messages.map(messageLine) };
    const name = file.replace(/md$/, "json");
    const target = new URL(name, FIXTURES);
    if (process.env.UPDATE_FIXTURES === "1") writeFileSync(target, `${JSON.stringify(actual, null, 2)}\n`);
    expect(existsSync(target), `${name} is missing: run with UPDATE_FIXTURES=1`).toBe(true);
    expect(actual).toEqual(JSON.parse(readFileSync(target, "utf8")));
  });

  it("loses no line of a project", () => {
    expect(lostLines(text, read().catalogue.projects)).toEqual([]);
  });

  it("publishes no e-mail address of a mentor", () => {
    const json = JSON.stringify(read().catalogue).toLowerCase();
    expect(emailsOfMentors(text).filter((email) => json.includes(email))).toEqual([]);
  });
});
