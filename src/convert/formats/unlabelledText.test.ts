/** Text of projects that stands under no label, or under one of another field. */
import { expect, it } from "vitest";
import { convert } from "../convert.ts";

const LONG =
  "Kites are flown in the wind, and what this idea is about is to fly them higher than anybody did before it.";
const CLOSING = `${LONG} Everybody is welcome to bring ideas of their own along, as long as the wind is strong enough.`;

function only(...lines: string[]) {
  const { projects } = convert(["# Ideas", "", "## Higher", "", ...lines].join("\n"), {
    org: "Kite",
  }).catalogue;
  expect(projects).toHaveLength(1);
  return projects[0];
}

it("is the description after the last one-line label of a project that labels none", () => {
  expect(only("Mentors: Ada Vale", "", "Size: 350h", "", "Skills: HTML, Go", "", LONG)).toMatchObject({
    description: LONG,
    skillsRaw: "HTML, Go",
  });
  expect(only("Skills: Go", "", "Size: 350h", "", "Expected Outcome: A kite", "", LONG)).toMatchObject({
    description: LONG,
    outcomes: "A kite",
  });
});

it("stays with the skills where the description has a label, unless it is long and about none", () => {
  const described = ["**Description:** Fly.", "", "**Size:** 350h", "", "**Skills:** Go", ""];
  expect(only(...described, LONG)?.skillsRaw).toBe(`Go\n\n${LONG}`);
  expect(only(...described, CLOSING)).toMatchObject({ skillsRaw: "Go", description: `Fly.\n\n${CLOSING}` });
});

it("ends a project's facts: those that come again are of another one, whose title is lost", () => {
  const project = ["- Size: 350 hours", "- Difficulty: Hard", "- Description: Fly.", "- Skills: Go"];
  const another = ["- Size: 90 hours", "- Difficulty: Easy", "- Skills: Rust"];
  const read = only(...project, "", CLOSING, "", ...another);
  expect(read).toMatchObject({ skills: ["Go"], hours: [350], difficulty: ["hard"] });
  expect(read?.description).toContain("- Skills: Rust");
});

it("before a description that is only a link is described before it", () => {
  const link = "[Higher](https://example.org/higher)";
  expect(
    only("Fly them higher.", "", "**Skills:** Go", "**Size:** 350h", "", `Full description: ${link}`)
      ?.description,
  ).toBe(`Fly them higher.\n\n${link}`);
});

it("is the objective, where deliverables stand beside it", () => {
  const facts = ["**Size:** 350h", "", "**Skills:** Go", "", "### Objective", "Fly higher.", ""];
  expect(only(...facts, "### Key Deliverables", "A kite.")).toMatchObject({
    description: "Fly higher.",
    outcomes: "A kite.",
  });
  expect(only(...facts)).toMatchObject({ description: "", outcomes: "Fly higher." });
});

it("counts what is nice to have as optional skills", () => {
  const read = only(
    "**Description:** Fly.",
    "",
    "**Skills:** Go",
    "",
    "**Size:** 350h",
    "",
    "**Nice to have:** Rust",
  );
  expect(read).toMatchObject({ skills: ["Go", "Rust"], optionalSkills: ["Rust"], skillsRaw: "Go" });
  expect(read?.sections).toContainEqual({ label: "Nice to have", markdown: "Rust" });
});

it("names contacts as mentors where a project has no others, and only people", () => {
  const facts = ["**Size:** 350h", "", "**Skills:** Go", ""];
  expect(only(...facts, "**Contact:** Ada Vale")?.mentors).toEqual([{ name: "Ada Vale", github: null }]);
  expect(only(...facts, "**Technical contacts:** ada")?.mentors).toEqual([{ name: "ada", github: null }]);
  const both = only(...facts, "**Mentor:** Bo Lund", "", "**Contact:** Ada Vale");
  expect(both?.mentors).toEqual([{ name: "Bo Lund", github: null }]);
  const list = only(...facts, "**Contact:** our mailing list");
  expect(list?.mentors).toEqual([]);
  expect(list?.sections).toContainEqual({ label: "Contact", markdown: "our mailing list" });
});

it("says a note on two mentors' fields of one line once", () => {
  const read = only(
    "**Skills:** Go",
    "",
    "**Mentor**: Ada Vale (lead)**Co-mentors:** Bo Lund (support)**Size:** 350h",
  );
  expect(read?.mentors.map(({ name }) => name)).toEqual(["Ada Vale", "Bo Lund"]);
  expect(read?.sections).toEqual([{ label: "Mentor", markdown: "- Ada Vale (lead)\n- Bo Lund (support)" }]);
});

it("of a table of labels is read where three are facts, and leaves one blank line", () => {
  const rows = [
    "Theme | Wind |",
    "|---|---|",
    "Aim | Fly |",
    "Description | Higher. |",
    "Skills | Go |",
    "Place | Hill |",
  ];
  const read = only("Kites.", "", ...rows, "Provisional Mentors | Ada Vale |", "Mood | High |", "", "More.");
  expect(read).toMatchObject({ skills: ["Go"], mentors: [{ name: "Ada Vale", github: null }] });
  expect(read?.sections).toEqual(
    expect.arrayContaining([
      { label: "Theme", markdown: "Wind" },
      { label: "Introduction", markdown: "Kites.\n\nMore." },
    ]),
  );
});
