import { expect, it } from "vitest";
import { testProject } from "../../catalogue/testProject.ts";
import { listedDocuments, toDocument } from "./documents.ts";

it("reads a project's group with its org, both names of each mentor, and its text", () => {
  const about = {
    term: "t",
    org: "Kite",
    group: "WG Sails",
    title: "Fly",
    skills: ["Go", "C++"],
    mentors: [
      { name: "Ada Vale", github: "ada-vale" },
      { name: null, github: "bo" },
      { name: "Cy", github: null },
    ],
  };
  expect(toDocument({ ...testProject(about), text: "Higher." })).toEqual({
    title: "Fly",
    org: "Kite, WG Sails",
    skills: "Go, C++",
    mentors: "Ada Vale, ada-vale, , bo, Cy, ",
    text: "Higher.",
    term: "t",
  });
});

it("reads of a list the names of terms, those that it has, and no texts", () => {
  const terms = [{ id: "t", name: "The first term", program: "", source: "" }];
  const projects = ["t", "other"].map((term) => testProject({ term, org: "Kite", title: "Fly" }));
  const notLoaded = testProject({ id: "", term: "t" });
  expect(listedDocuments({ terms, projects: [...projects, notLoaded] })).toEqual([
    { org: "Kite", title: "Fly", skills: "", mentors: "", text: "", term: "t", termName: "The first term" },
    { org: "Kite", title: "Fly", skills: "", mentors: "", text: "", term: "other", termName: "" },
    expect.objectContaining({ unloaded: true, term: "t" }),
  ]);
});
