import { expect, it } from "vitest";
import { redactor } from "./redact.ts";

const LEFT_OUT = "(e-mail address left out)";
const redact = redactor([
  "ada@example.org",
  "bo at example dot org",
  "cy @ example.org",
  "dee@example dot org",
]);

it.each([
  ["Write to ada@example.org.", `Write to ${LEFT_OUT}.`],
  ["Write to <Ada@Example.org>!", `Write to ${LEFT_OUT}!`],
  ["Write to mailto:ada@example.org", `Write to ${LEFT_OUT}`],
  ["[Ada](mailto:ada@example.org)", "Ada"],
  ["[ada@example.org](mailto:ADA@example.org)", LEFT_OUT],
  ["Ask Bo AT example DOT org, or Cy", `Ask ${LEFT_OUT}, or Cy`],
  ["bo at example dot org (Bo at Example dot org)", `${LEFT_OUT} (${LEFT_OUT})`],
  ["[Ada](mailto:ada@example.org?subject=Hello)", "Ada"],
  ["Write to ada＠example.org", `Write to ${LEFT_OUT}`],
  ["Write to Cy @ example.org, or dee@example DOT org.", `Write to ${LEFT_OUT}, or ${LEFT_OUT}.`],
  ["İ bo at example dot org!", `İ ${LEFT_OUT}!`],
])("takes a mentor's address out of %j", (text, expected) => {
  expect(redact(text)).toBe(expected);
});

it.each(["help@example.org", "[list](mailto:list@example.org)", "@ada", "ada@example.organic", "Nothing."])(
  "leaves %j as it is",
  (text) => {
    expect(redact(text)).toBe(text);
  },
);

it("leaves all as it is where no address is known", () => {
  expect(redactor([])("ada@example.org")).toBe("ada@example.org");
});

it("finds addresses that are spelt out, however many and with whatever signs", () => {
  const many = Array.from({ length: 300 }, (_, at) => `ada${at} at example dot org`);
  const redactAll = redactor(many);
  for (const email of [many[0], many[299]]) expect(redactAll(`Ask ${email}.`)).toBe(`Ask ${LEFT_OUT}.`);
  expect(redactAll("Ask cy at example dot org.")).toBe("Ask cy at example dot org.");
  for (const spelling of [" @ example.org", "@example dot org", "_at_example.org"]) {
    const redactSo = redactor(many.map((_, at) => `ada${at}${spelling}`));
    expect(redactSo(`Ask ada299${spelling} or bo${spelling}.`)).toBe(`Ask ${LEFT_OUT} or bo${spelling}.`);
  }
  expect(redactor(["ada [at] example.org"])("Ask Ada [at] example.org")).toBe(`Ask ${LEFT_OUT}`);
  expect(redactor(["ada [at] example.org"])("ada t example-org")).toBe("ada t example-org");
});
