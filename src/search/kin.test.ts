import { expect, it } from "vitest";
import { buildIndex, type SearchDocument } from "./buildIndex.ts";
import { search } from "./engine.ts";

const document = (title: string, skills: string, text: string): SearchDocument => ({
  title,
  org: "Kite",
  skills,
  mentors: "",
  text,
});

it("ranks what has the words before what asks for a near skill, however prominently", () => {
  const index = buildIndex([
    document("Kernel boot", "Linux kernel", ""),
    document("Trace calls", "Go", "Built on eBPF, somewhere in a long text about quite other things."),
    document("Paint a kite", "Design", ""),
  ]);
  expect([...search(index, "ebpf").hits]).toEqual([1, 0]);
});
