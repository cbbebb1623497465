import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Project } from "../catalogue/model.ts";
import { SearchableModel } from "../catalogue/searchable.ts";
import { convert } from "./convert.ts";
import { searchable } from "./searchable.ts";
import { testCatalogue, testProject } from "./testing/testProject.ts";

it("is the catalogue with the words of each project instead of its Markdown", () => {
  const { catalogue } = convert(
    [
      "### Kite\n\n#### Fly\n",
      "- Description: Make it **fly**, [as planned](https://a.example).",
      "- Expected Outcome:\n  - Wings\n  - A tail",
      "- Recommended Skills: Go",
      "- Mentor(s): Ada Vale (@ada-vale)",
      "- Funding: `none`",
      "\n##### Ask in #kite first\n\n##### Links\n\nThere.\n",
    ].join("\n"),
  );
  const found = searchable(catalogue);
  expect(v.is(SearchableModel, found)).toBe(true);
  expect(found.projects).toMatchObject([{ title: "Fly", org: "Kite", skills: ["Go"] }]);
  expect(found.projects[0]?.text).toBe(
    "Make it fly, as planned.\nWings A tail\nnone\nAsk in #kite first\nThere.",
  );
  expect(found.projects[0]).not.toHaveProperty("description");
  expect(found.projects[0]).not.toHaveProperty("sections");
});

describe("what many projects of a term say word for word", () => {
  const projects = (count: number, orgs: number, sentence: string, term = "2031-01") =>
    Array.from({ length: count }, (_, at) =>
      testProject(`${term}/org-${at % orgs}/kite-${at}`, {
        term,
        org: `Org ${at % orgs}`,
        description: `We fly kite ${at}. ${sentence}`,
      }),
    );
  const textsOf = (given: Project[]) => searchable(testCatalogue(...given)).projects.map(({ text }) => text);
  const ASKED = "Please upload the certificate.";

  it("is left out", () => {
    const texts = textsOf(projects(9, 3, ASKED));
    expect(texts).toHaveLength(9);
    expect(texts[0]).toBe("We fly kite 0.");
    for (const text of texts) expect(text).not.toContain("certificate");
  });

  it.each([
    ["of one org, which is about its projects", projects(9, 1, ASKED)],
    ["of a few projects", projects(3, 3, ASKED)],
    ["of a few among many", [...projects(6, 3, ASKED), ...projects(60, 3, "").slice(6)]],
    ["of another term", [...projects(1, 1, ASKED), ...projects(9, 3, ASKED, "2030-01")]],
    ["of a few words", projects(9, 3, "Ask us.")],
  ])("stays in the text: that %s", (_, markdown) => {
    expect(textsOf(markdown)[0]).toMatch(/certificate|Ask us/);
  });
});
