import { describe, expect, it } from "vitest";
import type { Project } from "../catalogue/model.ts";
import { catalogueChanges, changesMarkdown } from "./changes.ts";
import { testCatalogue, testProject } from "./testing/testProject.ts";

const project = (id: string, about: Partial<Project> = {}) =>
  testProject(id, { term: "t", org: "Kite", title: id, description: "It flies.", ...about });

describe("the changes between two catalogues", () => {
  it("are what came, went, was renamed and says something else", () => {
    const changes = catalogueChanges(
      testCatalogue(project("stays"), project("goes"), project("old"), project("says", { skills: ["Go"] })),
      testCatalogue(
        project("stays", { source: { file: "a.md", line: 7, endLine: 9 } }),
        project("comes"),
        project("new", { aliases: ["older", "old"] }),
        project("says", { skills: ["Rust"], status: { state: "taken", label: "taken" } }),
      ),
    );
    expect(changes.came.map(({ id }) => id)).toEqual(["comes"]);
    expect(changes.went.map(({ id }) => id)).toEqual(["goes"]);
    expect(changes.renamed.map(({ project: { id }, from }) => [id, from])).toEqual([["new", "old"]]);
    expect(changes.changed.map(({ project: { id }, what }) => [id, what])).toEqual([
      ["says", ["state", "skills"]],
    ]);
  });

  it("are told as Markdown in which a title is text and nothing else", () => {
    const came = catalogueChanges(
      testCatalogue(),
      testCatalogue(project("x", { title: "[a](http://b) @ada <i>" })),
    );
    expect(changesMarkdown(came)).toBe("### New (1)\n\n- \\[a\\]\\(http://b\\) \\@ada \\<i\\> \\(Kite\\)\n");
    expect(changesMarkdown(catalogueChanges(testCatalogue(), testCatalogue()))).toBe(
      "Nothing has changed.\n",
    );
  });

  it("are cut where nobody would read on", () => {
    const many = Array.from({ length: 60 }, (_, index) => project(`p${index}`));
    expect(changesMarkdown(catalogueChanges(testCatalogue(...many), testCatalogue()))).toContain(
      "- and 10 more\n",
    );
  });
});
