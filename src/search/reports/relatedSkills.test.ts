import { expect, it } from "vitest";
import { TAXONOMY } from "../../convert/skills/taxonomy.ts";
import { buildIndex, type SearchDocument } from "../index/buildIndex.ts";
import { search } from "../query/engine.ts";
import { RELATED_SKILLS } from "./relatedSkills.ts";

const document = (title: string, skills: string, text: string): SearchDocument => ({
  title,
  org: "Kite",
  skills,
  mentors: "",
  text,
});

it("ranks what has the words before what asks for a near skill, however prominently", () => {
  const index = buildIndex([
    document("Boot faster", "Linux", ""),
    document("Trace calls", "Go", "Built on eBPF, somewhere in a long text about quite other things."),
    document("Paint a kite", "Design", ""),
  ]);
  expect([...search(index, "ebpf").hits]).toEqual([1, 0]);
});

it("relates skills by the labels that the taxonomy has, each to others than itself", () => {
  const labels = new Set(TAXONOMY.map(({ label }) => label));
  expect(RELATED_SKILLS.flat().filter((label) => !labels.has(label))).toEqual([]);
  for (const group of RELATED_SKILLS) expect(new Set(group).size).toBe(group.length);
});
