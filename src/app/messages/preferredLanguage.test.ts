import { expect, it } from "vitest";
import { preferredLanguage } from "./preferredLanguage.ts";

it.each([
  ["a country's form of a language", ["es-MX", "en"], "es"],
  ["a language of which there is another country's form", ["pt-PT"], "pt-BR"],
  ["the second of which nobody has the first", ["ca", "fr-CA"], "fr"],
  ["nothing where the site's own comes first", ["en-GB", "es"], null],
  ["nothing where there is none of them", ["ca", "eu"], null],
  ["nothing in simplified script to readers of the traditional one", ["zh-TW", "en"], null],
  ["simplified Chinese", ["zh", "en"], "zh-CN"],
])("offers %s", (_, tags, language) => {
  expect(preferredLanguage(tags, "en")).toBe(language);
});
