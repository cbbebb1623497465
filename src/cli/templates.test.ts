import { expect, it } from "vitest";
import { convert } from "../convert/convert.ts";
import { type Start, startFiles } from "./templates.ts";

const now = new Date("2026-11-29T10:00Z");
const start: Start = {
  name: "Kites",
  url: null,
  term: "2027-spring",
  org: "Kites",
  isExample: false,
  now,
  within: "",
  branches: ["main"],
};
const catalogueOf = (given: Partial<Start>, file = "ideas/2027-spring.md") =>
  convert(startFiles({ ...start, ...given }).get(file) ?? "", { file }).catalogue;
const termOf = (given: Partial<Start>) => catalogueOf(given).terms[0];

it("made-up projects can be applied for on the day on which they are made", () => {
  expect(termOf({ isExample: true })?.timeline?.[0]).toMatchObject({
    label: "Applications open",
    start: "2026-11-22",
    end: "2026-12-13",
  });
});

it("made-up projects of a year before are over on that day", () => {
  const [term] = catalogueOf({ isExample: true }, "ideas/2026-spring.md").terms;
  expect(term).toMatchObject({ id: "2026-spring" });
  const last = term?.timeline?.at(-1);
  expect(last?.label).toBe("Last day of term");
  expect(Date.parse(last?.start ?? "")).toBeLessThan(now.getTime());
});

it("made-up projects show all that a project can say, with skills under the names that the site has for them", () => {
  const files = ["ideas/2027-spring.md", "ideas/2026-spring.md"];
  const projects = files.flatMap((file) => catalogueOf({ isExample: true }, file).projects);
  expect(projects.map(({ title }) => title)).toContain("Warn small boats before the wind turns");
  for (const project of projects) {
    expect(project.skills.length, project.title).toBeGreaterThan(1);
    expect(project.mentors.length, project.title).toBeGreaterThan(0);
    expect(project, project.title).toMatchObject({
      description: expect.stringMatching(/\.$/),
      outcomes: expect.stringContaining("- "),
      difficulty: expect.anything(),
      hours: expect.anything(),
      skillsRaw: project.skills.join(", "),
      upstreamIssues: [expect.anything()],
    });
  }
});

it("dates of an organizer's first file are an example that nothing reads", () => {
  expect(termOf({})).toMatchObject({ id: "2027-spring" });
  expect(termOf({})?.timeline).toBeUndefined();
});
