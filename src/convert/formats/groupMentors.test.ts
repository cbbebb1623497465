import { expect, it } from "vitest";
import { convert } from "../convert.ts";

const mentors = (text: string) =>
  convert(text, { org: "Kite" }).catalogue.projects.map(({ title, mentors }) => [
    title,
    ...mentors.map(({ name }) => name),
  ]);

const project = (title: string, more = "") =>
  `### ${title}\n\n**Difficulty:** Hard\n\n**Size:** 350 hours\n\n**Skills:** Go\n${more}`;

it("gives a group's mentors to the projects that name none", () => {
  const text = `# Ideas

## Parser

All of these are mentored by Ada Vale (@ada:chat.example, ask in the channel).

${project("Better messages")}
${project("Faster start", "\n**Mentor:** Bo Lund\n")}
## Printer

**Mentors:** Cy Dorn

${project("Fewer spaces")}
## Website

${project("New colors")}`;
  expect(mentors(text)).toEqual([
    ["Better messages", "Ada Vale"],
    ["Faster start", "Bo Lund"],
    ["Fewer spaces", "Cy Dorn"],
    ["New colors"],
  ]);
});

it("does not take the people of all the page for those of each project", () => {
  const text = `# Ideas

**Mentors:** Ada Vale, Bo Lund

${project("Better messages")}
${project("Faster start")}`;
  expect(mentors(text)).toEqual([["Better messages"], ["Faster start"]]);
});
