import { describe, expect, it } from "vitest";
import { convertAll } from "./convertAll.ts";
import { withOneName } from "./oneName.ts";
import { testCatalogue, testProject } from "./testing/testProject.ts";

const orgsOf = (...orgs: string[]) =>
  withOneName(orgs.map((org) => testCatalogue(testProject(`t/${org}/x`, { org })))).flatMap(({ projects }) =>
    projects.map(({ org }) => org),
  );

describe("an org with several names", () => {
  it.each([
    [["KubeArmor", "Kubearmor", "KubeArmor"], "KubeArmor"],
    [["TUF", "The Update Framework (TUF)"], "The Update Framework (TUF)"],
    [["Cloud Native Buildpacks", "Buildpacks"], "Buildpacks"],
    [["WasmEdge Runtime", "WasmEdge"], "WasmEdge"],
  ])("%j has one for all", (orgs, name) => {
    expect(orgsOf(...orgs)).toEqual(orgs.map(() => name));
  });

  it("keeps the one that it has where that is the only one", () => {
    expect(orgsOf("LitmusChaos", "OPA", "")).toEqual(["LitmusChaos", "OPA", ""]);
  });

  it("takes that of the settings first, and its old address leads on", () => {
    const { projects } = convertAll(
      [{ file: "2031-01-Mar-May.md", text: "### Paketo\n\n#### Fly\n\n- Description: D\n- Mentor(s): @a\n" }],
      { settings: { orgs: { aliases: { Buildpacks: ["Paketo"] }, logos: {} } } },
    ).catalogue;
    expect(projects).toMatchObject([
      { org: "Buildpacks", id: "2031-01-mar-may/buildpacks/fly", aliases: ["2031-01-mar-may/paketo/fly"] },
    ]);
  });
});

describe("names of the settings", () => {
  const project = testProject("t/kite/x", {
    skills: ["golang lang", "Go", "C", "Client", "Rust"],
    optionalSkills: ["Go", "Rust"],
    mentors: [
      { name: "Lee", github: "lee-calcote" },
      { name: null, github: "LeeCalcote" },
      { name: "Bo", github: null },
      { name: "Cem Oz", github: null },
    ],
  });
  const [read] = withOneName([testCatalogue(project)], {
    skills: { aliases: { Go: ["golang lang"], "C++": ["C"] }, hide: ["client"] },
    mentors: { aliases: { leecalcote: ["lee-calcote"], bo: ["Bo"], "Cem Öz": ["Cem Oz"] } },
  });

  it("join and hide skills; one that is required under any name is required", () => {
    expect(read?.projects[0]).toMatchObject({ skills: ["Go", "C++", "Rust"], optionalSkills: ["Rust"] });
  });

  it("make one of a person's handles and names", () => {
    expect(read?.projects[0]?.mentors).toEqual([
      { name: "Lee", github: "leecalcote" },
      { name: "Bo", github: "bo" },
      { name: "Cem Öz", github: null },
    ]);
  });
});
