import { expect, it } from "vitest";
import { siteMessages } from "../messages/language.ts";
import { optionText } from "./optionTexts.ts";

it("names the interface's own words in its language, and leaves the catalogue's as they are", () => {
  expect(optionText("kind", "docs", "docs", siteMessages)).toBe("Docs and writing");
  expect(optionText("skill", "docs", "Docs", siteMessages)).toBe("Docs");
  expect(optionText("org", "not-stated", "", siteMessages)).toBe("Not stated");
});

it("shows a value that an address makes up as it is written", () => {
  for (const slug of ["constructor", "toString", "cobol"])
    expect(optionText("kind", slug, slug, siteMessages)).toBe(slug);
});
