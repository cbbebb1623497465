import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../config/languages.ts";
import { idsIn, MESSAGE_IDS, textIn } from "./texts.ts";

const SRC = fileURLToPath(new URL("../../", import.meta.url));
const languages = Object.keys(LANGUAGES) as Language[];

/** The values and tags of a text, each once: "count:plural", "link:tag". */
function argumentsOf(text: string): string[] {
  const found = new Set<string>();
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      found.add(`${element.value}:${TYPE[element.type]}`);
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const { value } of Object.values(element.options)) visit(value);
    }
  };
  visit(parse(text));
  return [...found].sort();
}

describe("the English texts", () => {
  it("are each used", () => {
    const code = readdirSync(SRC, { recursive: true, encoding: "utf8" })
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.endsWith("en.ts"))
      .map((file) => readFileSync(join(SRC, file), "utf8"))
      .join("\n");
    expect(MESSAGE_IDS.filter((id) => !code.includes(`"${id}"`))).toEqual([]);
  });

  it("have typographic apostrophes, because straight ones quote", () => {
    expect(MESSAGE_IDS.filter((id) => textIn("en", id)?.includes("'"))).toEqual([]);
  });
});

describe.each(languages)("the texts in %s", (language) => {
  it("are complete, and no others", () => {
    expect(idsIn(language).sort()).toEqual(MESSAGE_IDS);
  });

  it("have the values and tags of the English ones", () => {
    const wrong = MESSAGE_IDS.filter((id) => {
      const [own, english] = [textIn(language, id) ?? "", textIn("en", id) ?? ""];
      return argumentsOf(own).join() !== argumentsOf(english).join();
    });
    expect(wrong).toEqual([]);
  });

  it("have the plural forms of the language", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const lacking = MESSAGE_IDS.filter((id) => {
      let complete = true;
      const visit = (elements: readonly MessageFormatElement[]): void => {
        for (const element of elements) {
          if (element.type === TYPE.tag) visit(element.children);
          if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
          if (element.type === TYPE.plural)
            complete &&= forms.every((form) => form in element.options || form === "many");
          for (const { value } of Object.values(element.options)) visit(value);
        }
      };
      visit(parse(textIn(language, id) ?? ""));
      return !complete;
    });
    expect(lacking).toEqual([]);
  });
});

it("French marks never begin a line: a no-break space stands before them", () => {
  const breakable = MESSAGE_IDS.filter((id) => / [:;?!»]|« /.test(textIn("fr", id) ?? ""));
  expect(breakable).toEqual([]);
});
