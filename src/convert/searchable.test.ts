import * as v from "valibot";
import { expect, it } from "vitest";
import { SearchableModel } from "../catalogue/searchable.ts";
import { convert } from "./convert.ts";
import { searchable } from "./searchable.ts";

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
    "Make it fly, as planned. Wings A tail none Ask in #kite first There.",
  );
  expect(found.projects[0]).not.toHaveProperty("description");
  expect(found.projects[0]).not.toHaveProperty("sections");
});
