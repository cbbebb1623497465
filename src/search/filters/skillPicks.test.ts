import fc from "fast-check";
import { expect, it } from "vitest";
import { buildSkillPicks, pickSkills, readSkills, similarSkill, splitSkills } from "./skillPicks.ts";

const picks = () =>
  buildSkillPicks(
    [
      { label: "Go", count: 4 },
      { label: "Kubernetes", count: 9 },
      { label: "Kubestellar Console", count: 1 },
      { label: "C++", count: 2 },
    ],
    [
      ["Go", "golang"],
      ["Google Cloud", "gcp"],
      ["Kubernetes", "k8s"],
      ["C", "clang"],
      ["C++", "cpp"],
      ["C#"],
      ["COBOL"],
    ],
  );
const labels = (text: string, ...chosen: string[]) =>
  pickSkills(picks(), text, chosen, 5).map(({ label }) => label);

it.each([
  ["golang", "Go"],
  ["K8S", "Kubernetes"],
  ["c++", "C++"],
  ["c#", "C#"],
  ["c", "C"],
  ["cpp", "C++"],
  ["kubestellar console", "Kubestellar Console"],
])("finds the skill by its name %s", (text, label) => {
  expect(labels(text)[0]).toBe(label);
  expect(readSkills(picks(), [text])).toEqual({ skills: [label], unknown: [] });
});

it("gives the alias that matched, and how many projects ask for the skill", () => {
  expect(pickSkills(picks(), "golang", [], 1)).toEqual([{ label: "Go", count: 4, alias: "golang" }]);
  expect(pickSkills(picks(), "go", [], 1)).toEqual([{ label: "Go", count: 4, alias: null }]);
});

it("offers the skills of most projects first, and none that is chosen", () => {
  expect(labels("")).toEqual(["Kubernetes", "Go", "C++", "Kubestellar Console", "C"]);
  expect(labels("", "k8s", "kubernetes", "Go")).not.toContain("Kubernetes");
  expect(labels("cons")).toEqual(["Kubestellar Console"]);
  expect(labels("quantum")).toEqual([]);
});

it("splits a pasted list", () => {
  expect(splitSkills("Go, k8s;React\r\nC++,, ,")).toEqual(["Go", "k8s", "React", "C++"]);
});

it("offers the name itself, then names that begin with the text, then names with a later word that does", () => {
  const given = buildSkillPicks(
    [
      { label: "Data Science", count: 9 },
      { label: "Science Fiction", count: 5 },
      { label: "Science", count: 1 },
      { label: "Conscience", count: 20 },
    ],
    [],
  );
  expect(pickSkills(given, "science", [], 9).map(({ label }) => label)).toEqual([
    "Science",
    "Science Fiction",
    "Data Science",
  ]);
  expect(pickSkills(given, "fiction", [], 9)).toEqual([{ label: "Science Fiction", count: 5, alias: null }]);
});

it("accepts any text", () => {
  const built = picks();
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (text, chosen) => {
      expect(pickSkills(built, text, chosen, 3).length).toBeLessThanOrEqual(3);
      expect(readSkills(built, [text]).skills).toEqual(expect.any(Array));
    }),
  );
});

it.each([
  ["i know golang", ["Go"]],
  ["I know Go and some k8s, and C++", ["Go", "Kubernetes", "C++"]],
  ["Kubernetes, but not Go", ["Kubernetes"]],
  ["Google Cloud rather than COBOL", ["Google Cloud", "COBOL"]],
  ["C and C#", ["C", "C#"]],
])("reads the skills out of “%s”", (text, skills) => {
  expect(readSkills(picks(), [text])).toEqual({ skills, unknown: [] });
});

it("keeps apart what names no skill", () => {
  expect(readSkills(picks(), ["go", " underwater weaving ", "I'c like that"])).toEqual({
    skills: ["Go"],
    unknown: ["underwater weaving", "I'c like that"],
  });
});

it("knows a skill by a name that is up to two edits away, and no short one", () => {
  expect(similarSkill(picks(), "kubrenets")).toBe("Kubernetes");
  expect(similarSkill(picks(), "goalng")).toBe("Go");
  expect(similarSkill(picks(), "gossamer")).toBeNull();
  expect(similarSkill(picks(), "gp")).toBeNull();
  expect(similarSkill(picks(), "kubernetes things")).toBeNull();
});
