import { expect, it } from "vitest";
import { convertAll } from "../convertAll.ts";
import { readAnnouncements } from "./announcements.ts";

const TABLE = `# The program

| Year | Term | Announcement | Details |
|------|------|--------------|---------|
| 2026 | Term 1: Mar-May | | [2026 Term 1](2026/01-Mar-May/README.md) |
| 2024 | Term 2: Jun-Aug | [45 mentees *finished*!](https://example.org/blog/45) | [2024 Term 2](2024/02-Jun-Aug/README.md) |
|      | Spring | [Unsafe](javascript:alert) | [Spring’24](2024/01-Spring/README.md) |

| Announcement | elsewhere |
`;

it("reads what a program wrote about each of its terms", () => {
  expect([...readAnnouncements(TABLE)]).toEqual([
    ["2024-02-jun-aug", { label: "45 mentees finished!", url: "https://example.org/blog/45" }],
  ]);
  expect(readAnnouncements("No table: | Announcement |").size).toBe(0);
});

it("says it of the term, whichever file that was read from", () => {
  const ideas =
    "# 2024 Term 2 (Jun-Aug)\n\n## Helm\n\n### Charts\n\n- Description: Do it.\n- Mentors: Ada (@ada)\n";
  const { catalogue } = convertAll([
    { file: "programs/README.md", text: TABLE, within: "programs" },
    { file: "programs/2024/02-Jun-Aug/project_ideas.md", text: ideas, within: "programs" },
  ]);
  expect(catalogue.terms).toMatchObject([
    { id: "2024-02-jun-aug", announcement: { url: "https://example.org/blog/45" } },
  ]);
});
