import { describe, expect, it } from "vitest";
import { redactAll, redactor } from "./redact.ts";

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

it.each(["help@example.org", "[list](mailto:list@example.org)", "@ada", "ada@1.2.3", "Nothing."])(
  "leaves %j as it is",
  (text) => {
    expect(redact(text)).toBe(text);
  },
);

describe("an address that no field of people names", () => {
  const redactUnknown = redactor([]);

  it.each([
    ["Ask ada@example.org.", `Ask ${LEFT_OUT}.`],
    ["| Mentor | Ada <ada@example.org> |", `| Mentor | Ada ${LEFT_OUT} |`],
    ["Ask ada(at)example(dot)org", `Ask ${LEFT_OUT}`],
    ["Ask ada.vale [at] example.org", `Ask ${LEFT_OUT}`],
    ["Ask Ada AT example DOT org", `Ask ${LEFT_OUT}`],
    ["Ask ada AT mail.example.org.", `Ask ${LEFT_OUT}.`],
    ["Ask ada at example dot org", `Ask ${LEFT_OUT}`],
    ["Ask ada&#64;example&#46;org", `Ask ${LEFT_OUT}`],
    ['<a href="mailto:ada@example.org">Ada Vale</a>', "Ada Vale"],
    ['<a href="mailto:ada@example.org">ada@example.org</a>', LEFT_OUT],
    ["[Ada](<mailto:ada@example.org>)", "Ada"],
    [
      "[thread](https://lore.example/r/2026-1-ada@example.org/)",
      "[thread](https://lore.example/r/left-out/)",
    ],
    ["https://example.org/?to=ada%40example.com&x=1", "https://example.org/?to=left-out&x=1"],
  ])("leaves %j", (text, expected) => {
    expect(redactUnknown(text)).toBe(expected);
  });

  it.each([
    "Write to dev@lists.example.org or gsoc@example.org.",
    "acme-devel@googlegroups.com",
    "git clone git@github.com:o/r.git",
    "uses: actions/checkout@v4",
    "react@18.2.0",
    "https://github.com@example.org/o/r",
    "It is hosted at example.org, at last.",
    "@ada:matrix.org",
    "The modem speaks AT 2.0, and AT v1.2-rc.",
  ])("stays where it is none, or one of a list: %j", (text) => {
    expect(redactUnknown(text)).toBe(text);
  });

  it("is found in each text of a value, however deep", () => {
    const value = {
      title: "ada@example.org",
      sections: [{ label: "x", markdown: "ada@example.org" }],
      line: 1,
      url: null,
    };
    expect(redactAll(value, redactUnknown)).toEqual({
      title: LEFT_OUT,
      sections: [{ label: "x", markdown: LEFT_OUT }],
      line: 1,
      url: null,
    });
  });
});

it("finds addresses that are spelt out, however many and with whatever signs", () => {
  const many = Array.from({ length: 300 }, (_, at) => `ada${at} at example dot org`);
  const redactMany = redactor(many);
  for (const email of [many[0], many[299]]) expect(redactMany(`Ask ${email}.`)).toBe(`Ask ${LEFT_OUT}.`);
  for (const spelling of [" @ example.org", "_at_example.org"]) {
    const redactSo = redactor(many.map((_, at) => `ada${at}${spelling}`));
    expect(redactSo(`Ask ada299${spelling} or bo${spelling}.`)).toBe(`Ask ${LEFT_OUT} or bo${spelling}.`);
  }
  expect(redactor(["ada [at] example.org"])("Ask Ada [at] example.org")).toBe(`Ask ${LEFT_OUT}`);
  expect(redactor(["ada [at] example.org"])("ada t example-org")).toBe("ada t example-org");
});
