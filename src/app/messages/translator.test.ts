import compile from "icu-minify/compile";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { siteMessages } from "./language.ts";
import { type BuiltId, createTranslator, type MessageTable } from "./translator.ts";

/** Messages of a language that has only these texts, by number. */
const translatorOf = (language: "en", ...texts: string[]) => {
  const table: MessageTable = texts.map((text) => compile(text));
  return createTranslator(language, (id) => table[(id as BuiltId)[0]] ?? "");
};

/** An id as the build makes it; its type is one of the real ids'. */
const id = (number: number) => [number, ""] as unknown as "core.skipToContent";

/** The same with values that the compiler cannot know. */
const text = (t: ReturnType<typeof translatorOf>, number: number, values: object) =>
  (t as unknown as (id: unknown, values: object) => string)(id(number), values);

describe("createTranslator", () => {
  it("chooses the plural and groups digits", () => {
    const t = translatorOf("en", "{count, plural, =0 {Nothing} one {# project} other {# projects}}");
    const counts = [0, 1, 4, 1200].map((count) => text(t, 0, { count }));
    expect(counts).toEqual(["Nothing", "1 project", "4 projects", "1,200 projects"]);
  });

  it("renders tags as elements, one in another, without keys", () => {
    const t = translatorOf("en", "Read <link>the <b>rules</b></link> of {name} first.");
    const content = (t.rich as unknown as (id: unknown, values: object) => string)(id(0), {
      name: "LFX",
      link: (words: string) => createElement("a", { href: "#" }, words),
      b: (words: string) => createElement("b", null, words),
    });
    expect(renderToStaticMarkup(content)).toBe('Read <a href="#">the <b>rules</b></a> of LFX first.');
  });
});

describe("siteMessages", () => {
  it("has each text where its id stands", () => {
    expect(siteMessages("core.skipToContent")).toBe("Skip to the content");
  });
});
