import { expect, it } from "vitest";
import { TAXONOMY } from "../../convert/skills/taxonomy.ts";
import { buildIndex } from "../index/buildIndex.ts";
import { search } from "../query/engine.ts";
import { testDocument } from "../testDocument.ts";
import { RELATED_SKILLS } from "./relatedSkills.ts";

it("ranks a project with the word in its text before one that asks for a related skill", () => {
  const index = buildIndex([
    testDocument({ title: "Boot faster", skills: "Podman" }),
    testDocument({
      title: "Trace calls",
      skills: "Go",
      text: "Built on containerd, among many other things.",
    }),
    testDocument({ title: "Paint a kite", skills: "Design" }),
  ]);
  expect([...search(index, "containerd").hits]).toEqual([1, 0]);
});

it("relates labels of the taxonomy only, none to itself", () => {
  const labels = new Set(TAXONOMY.map(({ label }) => label));
  expect(RELATED_SKILLS.flat().filter((label) => !labels.has(label))).toEqual([]);
  for (const group of RELATED_SKILLS) expect(new Set(group).size).toBe(group.length);
});
