import { expect, it } from "vitest";
import { cleanTitle, isNoTitle, isSectionHeading } from "./titles.ts";

it.each([
  ["Project 1: Faster parser", "Faster parser"],
  ["Project idea 12: Faster parser", "Faster parser"],
  ["Project II: Faster parser", "Faster parser"],
  ["Project Name: Faster parser", "Faster parser"],
  ["Idea 3 - Faster parser", "Faster parser"],
  ["1) Faster parser ✅", "Faster parser"],
  ["3.2. Faster parser", "Faster parser"],
  ["#311 Faster parser", "Faster parser"],
  ["Project 7: Faster parser ⤴️", "Faster parser"],
  ["Faster parser[edit]", "Faster parser"],
  ["Faster parser¶", "Faster parser"],
  ["Parse C#", "Parse C#"],
  ["3D search with 90 shards", "3D search with 90 shards"],
  ["Support for OAuth (RFC 6749)", "Support for OAuth (RFC 6749)"],
  ["Project Loom support", "Project Loom support"],
  ["2D free-form deform", "2D free-form deform"],
  ["A 👩‍💻 in the middle", "A 👩‍💻 in the middle"],
  ["Project 1", "Project 1"],
  ["Better [Kite editor](https://example.org/?wind=3Vh and more", "Better Kite editor and more"],
])("%s is cleaned to %s", (heading, title) => {
  expect(cleanTitle(heading)).toEqual({ title, remarks: [] });
});

it.each([
  ["Faster parser (350 hrs)", ["Project size: 350 hrs"]],
  ["[Hard, 350 hrs] Faster parser", ["Difficulty: Hard", "Project size: 350 hrs"]],
  ["Faster parser – 175 hours", ["Project size: 175 hours"]],
  ["2. Faster parser (Intermediate / 90h)", ["Difficulty: Intermediate", "Project size: 90h"]],
  ["Faster parser (175 hour project)", ["Project size: 175 hour"]],
  ["(Cancelled) Faster parser", ["Status: Cancelled"]],
])("%s says more than its title", (heading, remarks) => {
  const read = cleanTitle(heading);
  expect(read.title).toBe("Faster parser");
  expect(read.remarks.map(({ label, text }) => `${label}: ${text}`)).toEqual(remarks);
});

it.each([
  "Your own idea",
  "Or create your own project",
  "[PLACEHOLDER] Project name",
  "Example project name",
  "Project title",
  "How can I participate?",
  "Tips",
  "Application process",
  "Potential Projects",
  "Something that you are excited about",
])("%s is no project's title", (title) => expect(isNoTitle(title)).toBe(true));

it.each([
  "Add a new variant to the engine",
  "Application menu for touch screens",
  "GSoC 2026: Unify the test suite",
  "Documentation coverage",
  "AI mentor for students",
  "Template engine rewrite",
])("%s is one", (title) => expect(isNoTitle(title)).toBe(false));

it.each(["Project ideas", "CRIU — Project Ideas", "Welcome to Google Summer of Code with Kite!", "FAQ"])(
  "%s heads a part of the page",
  (text) => expect(isSectionHeading(text)).toBe(true),
);
