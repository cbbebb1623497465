import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { settingsReference, settingsSchema } from "./reference.ts";

// `npx vitest run src/config -u` writes it again.
it("the reference of the settings is that of the model", async () => {
  await expect(settingsReference()).toMatchFileSnapshot("SETTINGS.md");
});

it("editors accept by the JSON Schema what sites have, and mark what is wrong", () => {
  const validate = new Ajv({ strict: false }).compile(settingsSchema());
  expect([validate(parse(readFileSync("e2e/site/mentorship.yml", "utf8"))), validate.errors]).toEqual([
    true,
    null,
  ]);
  const sources = [
    "ideas/",
    { files: "a/**/*.md", except: ["b/**"] },
    { git: "https://h.example/r", path: "p" },
  ];
  expect([validate({ name: "A", sources, colors: { band: "#123456" } }), validate.errors]).toEqual([
    true,
    null,
  ]);
  for (const wrong of [
    {},
    { name: 7 },
    { name: "A", pagse: {} },
    { name: "A", sources: [{ files: "a", exept: "b" }] },
    { name: "A", colors: { band: "red" } },
  ])
    expect(validate(wrong), JSON.stringify(wrong)).toBe(false);
});
