import { expect, it } from "vitest";
import { termOf } from "./term.ts";

it.each([
  ["programs/lfx-mentorship/2025/02-Jun-Aug/project_ideas.md", "2025-02-jun-aug", "2025 Term 2 (Jun–Aug)"],
  ["2024-01-March-May.md", "2024-01-mar-may", "2024 Term 1 (Mar–May)"],
  ["2021/01-Spring/README.md", "2021-01-spring", "2021 Term 1 (Spring)"],
  ["lfx/2020-q2.md", "2020-q2", "2020 Q2"],
  ["lfx/2019-q3-q4.md", "2019-q3-q4", "2019 Q3–Q4"],
  ["lfx/2019-q3-q3.md", "2019-q3", "2019 Q3"],
  ["summerofcode/gsoc/2023.md", "gsoc-2023", "Google Summer of Code 2023"],
  ["https://example.org/2026-03-Sep-Nov.md?ref=2020-q1#2020-q2", "2026-03-sep-nov", "2026 Term 3 (Sep–Nov)"],
])("a path names the term: %s", (file, id, name) => {
  expect(termOf(undefined, file, ["2001 Term 1 (Mar-May)"])).toMatchObject({ id, name });
});

it.each([
  ["2026 Term 3 (Sep-Nov)", "2026-03-sep-nov"],
  ["Term 03 - 2024 September - November", "2024-03-sep-nov"],
  ["Project ideas, Term 2, 2023", "2023-02"],
  ["Google Summer of Code 2022", "gsoc-2022"],
])("the source's own words do where its path says nothing: %s", (hint, id) => {
  expect(termOf(undefined, "ideas.md", ["Project ideas", hint, "2001 Term 1"])).toMatchObject({ id });
});

it("names a term without months by its number alone", () => {
  expect(termOf(undefined, "ideas.md", ["Term 2, 2023"])).toEqual({
    id: "2023-02",
    name: "2023 Term 2",
    program: "",
  });
});

it("reads a path of either system's separators, its last folders only", () => {
  const id = (file: string) => termOf(undefined, file, []).id;
  expect(id("C:\\ideas\\2025\\02-Jun-Aug\\project_ideas.md")).toBe("2025-02-jun-aug");
  expect(id("2020-q1/a/b/c/ideas.md")).toBe("undated");
  expect(id("a/2020-q1/b/c/ideas.md")).toBe("2020-q1");
  expect(id("a/2020-q1/b/ideas.md")).toBe("2020-q1");
});

it("is undated where nothing says, and never takes a year alone or a number within another for a term", () => {
  const undated = { id: "undated", name: "Undated", program: "" };
  expect(termOf(undefined, "ideas.md", [])).toEqual(undated);
  expect(termOf(undefined, "2025/ideas.md", ["Ideas for 2025", "120250-q1", "12025-q11"])).toEqual(undated);
});

it("takes what the caller says before all else, in its known form where it has one", () => {
  expect(termOf("2025-02-jun-aug", "2024-01-Mar-May.md", [])).toEqual({
    id: "2025-02-jun-aug",
    name: "2025 Term 2 (Jun–Aug)",
    program: "",
  });
  expect(termOf(" Winter of Docs ", "2024-01-Mar-May.md", [])).toEqual({
    id: "winter-of-docs",
    name: "Winter of Docs",
    program: "",
  });
  expect(termOf("…", "2024-01-Mar-May.md", [])).toMatchObject({ id: "undated" });
  expect(termOf(" ", "2024-01-Mar-May.md", [])).toMatchObject({ id: "2024-01-mar-may" });
});

it.each([
  ["GSoC'25 ideas", "gsoc-2025"],
  ["Summer of Code 2026 ideas of Example Org", "gsoc-2026"],
  ["2026 Google Summer of Code Ideas List", "gsoc-2026"],
  ["https://example.org/wiki/SummerOfCode2026", "gsoc-2026"],
  ["Outreachy, May 2026 to August 2026", "outreachy-2026-may"],
  ["Outreachy December 2025", "outreachy-2025-december"],
  ["Fall 2026 projects", "2026-fall"],
  ["2025 Mentorship Projects", "2025"],
  ["Winter of Docs ideas", "undated"],
])("knows programs' spellings: %s", (hint, id) => {
  expect(termOf(undefined, "ideas.md", [hint])).toMatchObject({ id });
});

it("reads the folders in which sites keep proposals", () => {
  expect(termOf(undefined, "_gsocproposals/2025/proposal_Clad.md", [])).toMatchObject({ id: "gsoc-2025" });
});

it("takes no link to a past round, and no line that looks back, for this one", () => {
  const hints = [
    "Projects of past runs: Google Summer of Code 2024",
    "- [2025](gsoc/runs/2025.md)",
    "GSoC 2026",
  ];
  expect(termOf(undefined, "ideas.md", hints)).toMatchObject({ id: "gsoc-2026" });
});

it("names LFX only where path, headings or text do", () => {
  const program = (file: string, hints: string[], text = "") => termOf(undefined, file, hints, text).program;
  expect(program("2026-02-Jun-Aug.md", [])).toBe("");
  expect(program("lfx-mentorship/2026-02-Jun-Aug.md", [])).toBe("LFX Mentorship");
  expect(program("2026-02-Jun-Aug.md", ["CNCF ideas"])).toBe("LFX Mentorship");
  expect(program("2026-02-Jun-Aug.md", [], "Apply on the LFX platform.")).toBe("LFX Mentorship");
  expect(program("gsoc/2026.md", [], "Not LFX.")).toBe("Google Summer of Code");
});
