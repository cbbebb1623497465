import { expect, it } from "vitest";
import { convert } from "../convert.ts";
import { readDocument } from "../fields/document.ts";
import { readProjectTables } from "./projectTable.ts";

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
/** The projects of a table; its first row is the head. */
const read = (...[head = [], ...rows]: string[][]) =>
  readProjectTables(readDocument([row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n")));
const titles = (...table: string[][]) => read(...table).map(({ title }) => title);
/** What is read of the only row of a table, each field as "kind Label: line / line". */
const fields = (head: string[], cells: string[]) =>
  read(head, cells).flatMap((place) =>
    place.fields?.map(
      ({ kind, name, lines }) => `${kind} ${name}: ${lines.map(({ text }) => text).join(" / ")}`,
    ),
  );

it.each([
  ["the surest head", ["Name", "Project", "Topic", "Idea", "Title"], "E"],
  ["an idea's", ["Name", "Project", "Topic", "Project idea names"], "D"],
  ["a topic's", ["Name", "Project", "Mentorship on CI"], "C"],
  ["a project's", ["Name of the idea", "Project names"], "B"],
  ["a name's", ["Names", "Where"], "A"],
  ["a head with a colon", ["Where", "**Proposals :** "], "B"],
])("takes the titles from the column with %s", (_, heads, letter) => {
  const cells = ["A", "B", "C", "D", "E"].slice(0, heads.length).map((cell) => `Kite ${cell}`);
  expect(titles([...heads, "Mentors"], [...cells, "Ada"])).toEqual([`Kite ${letter}`]);
});

it.each([
  [
    "no column has what only projects have",
    [
      ["Title", "Links"],
      ["Kites", "[a](https://a.org)"],
    ],
  ],
  [
    "no column has titles",
    [
      ["Where", "Subtitle", "Names of mentors", "Mentors"],
      ["Here", "Kites", "Ada", "Ada"],
    ],
  ],
  ["there is only a head", [["Title", "Mentors"]]],
  [
    "a row names no project",
    [
      ["Title", "Mentors"],
      ["7", "Ada"],
      ["X", "Ada"],
      ["Your own idea", "Ada"],
      ["", "Ada"],
    ],
  ],
])("reads no project where %s", (_, table) => {
  expect(titles(...table)).toEqual([]);
});

it("reads no project where no row is marked as the head", () => {
  expect(readProjectTables(readDocument("| Title | Mentors |\n| Kites | Ada |\n"))).toEqual([]);
});

it("says where each project stands, and whose it is", () => {
  const head = ["Organisation", "Title", "Mentors"];
  expect(read(head, ["[Raft](https://raft.org)", "Kites", "Ada"], ["", "Boats", "Bo"])).toMatchObject([
    { org: "Raft", title: "Kites", line: 3, endLine: 3, isForeign: true },
    { org: "", title: "Boats", line: 4, endLine: 4 },
  ]);
});

it("reads the other cells under their heads, but numbers and what is empty", () => {
  const head = ["No.", "Title", "Org", "Needed skills", "Mentor(s)", "Summary", "Remarks", "#"];
  const cells = ["1", "Kites", "Raft", "Go<br>Rust", "Ada Vale", "Fly.", "", "2"];
  expect(fields(head, cells)).toEqual([
    "skills Needed skills: Go / Rust",
    "mentors Mentor(s): Ada Vale",
    "description Summary: Fly.",
  ]);
});

it("reads what else a title's cell says", () => {
  const head = ["Title", "Mentors"];
  expect(
    fields(head, ["Kites (Hard, 350 hours)<br>Bring string<br>and wind<br>https://kite.org", "Ada"]),
  ).toEqual([
    "mentors Mentors: Ada",
    "difficulty Difficulty: Hard",
    "size Project size: 350 hours",
    "section Link: https://kite.org",
    "section Note: Bring string / and wind",
  ]);
});

it.each([
  [
    "an issue",
    "[Kites](https://github.com/o/r/issues/7)",
    "issues Upstream Issue: https://github.com/o/r/issues/7",
  ],
  [
    "a merge request",
    "https://gitlab.com/o/r/-/merge_requests/7",
    "issues Upstream Issue: https://gitlab.com/o/r/-/merge_requests/7",
  ],
  ["the list of all issues", "https://github.com/o/r/issues", "section Link: https://github.com/o/r/issues"],
  [
    "the platform's page",
    "https://mentorship.lfx.linuxfoundation.org/project/a",
    "lfxUrl LFX URL: https://mentorship.lfx.linuxfoundation.org/project/a",
  ],
  ["another page by its name", "[a\\] b](https://kite.org)", "section Links: [a\\] b](https://kite.org)"],
  [
    "another page by its address",
    "[http://kite.org](http://kite.org)",
    "section Link: [http://kite.org](http://kite.org)",
  ],
])("tells %s by its address", (_, link, field) => {
  expect(fields(["Title", "Where", "Mentors"], ["Kites", link, ""])).toEqual([field]);
});

it("keeps a link under a head that says what it is", () => {
  const links = ["[Ada](https://ada.org)", "[chat](https://kite.org/chat)", "[all](https://kite.org)"];
  expect(fields(["Title", "Mentors", "Contact", "Mentee tasks"], ["Kites", ...links])).toEqual([
    `mentors Mentors: ${links[0]}`,
    `section Contact: ${links[1]}`,
    `description Mentee tasks: ${links[2]}`,
  ]);
});

it("takes a program's name from before the titles where most of three or more have it", () => {
  const head = ["Title", "Mentors"];
  const table = (...names: string[]) => titles(head, ...names.map((name) => [name, "Ada"]));
  expect(table("KT - Kites", "KT - Boats", "KT - Ropes", "Sails", "X KT - Masts")).toEqual([
    "Kites",
    "Boats",
    "Ropes",
    "Sails",
    "X KT - Masts",
  ]);
  const few = ["KT - Kites", "KT - Boats", "Sails"];
  expect(table(...few)).toEqual(few);
  const half = ["KT - Kites", "KT - Boats", "KT - Ropes", "Sails", "Masts", "Decks"];
  expect(table(...half)).toEqual(half);
});

/** What is read of a page: of each project its title, the beginning of its description, skills, mentors and hours. */
const pageOf = (text: string) =>
  convert(text).catalogue.projects.map(({ title, description, skills, mentors, hours }) => [
    title,
    description,
    skills.join(),
    mentors.map(({ name }) => name).join(),
    hours?.join() ?? "",
  ]);

const INDEX = `# Ideas

| Project | Mentor | Skills | Size |
|---|---|---|---|
| [Faster parser](#1-faster-parser) | Ada Vale | Rust | 350 h |
| [Commands](#better-cli-) | Bo Li | Go | 175 h |
| Docs site | Cy Dee | Markdown | 90 h |
`;

it("reads a table as the index of what stands under headings, and gives both", () => {
  const page = `${INDEX}
## 1. Faster parser

With SIMD.

**Difficulty:** hard
**Skills:** Rust, C++

## Better CLI 🎉

Rework all commands.

## Sandbox

Run plugins safely.

**Mentors:** Di Eh
**Skills:** WebAssembly
`;
  expect(pageOf(page)).toEqual([
    ["Docs site", "", "Markdown", "Cy Dee", "90"],
    ["Faster parser", "With SIMD.", "Rust,C++", "Ada Vale", "350"],
    ["Better CLI", "Rework all commands.", "Go", "Bo Li", "175"],
    ["Sandbox", "Run plugins safely.", "WebAssembly", "Di Eh", ""],
  ]);
});

it("adds to projects under headings those of a table, but not those of past terms", () => {
  const headed = (title: string, mentor: string) =>
    `## ${title}\n\nIt is ${title}.\n\n**Mentors:** ${mentor}\n**Skills:** Go\n\n`;
  const page = `# Ideas\n\n${headed("Kites", "Ada Vale")}${headed("Boats", "Bo Li")}${headed("Ropes", "Di Eh")}
## Smaller ideas

| Idea | Mentor | Skills |
|---|---|---|
| Docs site | Cy Dee | Markdown |

## Past projects

| Project | Mentor | Skills |
|---|---|---|
| Lamps | Cy Dee | Rust |
`;
  expect(pageOf(page).map(([title]) => title)).toEqual(["Kites", "Boats", "Ropes", "Docs site"]);
});

const headed = (title: string, mentor: string) =>
  `## ${title}\n\nIt is ${title}.\n\n**Mentors:** ${mentor}\n**Skills:** Go\n\n`;
const HEADED = `${headed("Faster parser", "Ada Vale")}${headed("Better CLI", "Bo Li")}${headed("Docs site", "Cy Dee")}`;
const titlesOf = (page: string) => pageOf(page).map(([title]) => title);

it("takes an entry of an index for the project whose title it shortens", () => {
  const index = (mentors: readonly string[]) =>
    `| Project | Mentor | Size |\n|---|---|---|\n${["Parser", "CLI"].map((name, at) => `| ${name} | ${mentors[at]} | 350 h |\n`).join("")}\n`;
  expect(
    pageOf(`${index(["Ada Vale", "Bo Li"])}${HEADED}`).map(([title, , , , hours]) => [title, hours]),
  ).toEqual([
    ["Faster parser", "350"],
    ["Better CLI", "350"],
    ["Docs site", ""],
  ]);
  expect(titlesOf(`${index(["Bo Li", "Di Eh"])}${HEADED}`)).toHaveLength(5);
});

it("reads no list of repositories or of mentors beside projects under headings as projects", () => {
  const tables = `## Repositories

| Project | Language | Maintainers |
|---|---|---|
| kite-core | Rust | Di Eh |

## Mentors

| Name | Project | Skills |
|---|---|---|
| Ada Vale | All | Rust |
`;
  expect(titlesOf(`${HEADED}${tables}`)).toEqual(["Faster parser", "Better CLI", "Docs site"]);
});

it("keeps the title of a row that links to its mentor, or to how to apply", () => {
  const page = `| Project | Mentor | Skills | Apply |
|---|---|---|---|
| Faster parser | [Ada Vale](#ada-vale) | Rust | [how](#how-to-apply) |

## How to apply

Write to us.

### Ada Vale

Ada writes compilers.
`;
  expect(titlesOf(page)).toEqual(["Faster parser"]);
});
