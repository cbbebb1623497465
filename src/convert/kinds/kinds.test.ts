import { describe, expect, it } from "vitest";
import { TOPICS, WORK_KINDS } from "../../catalogue/derivedValues.ts";
import type { Project } from "../../catalogue/model.ts";
import { testProject } from "../../catalogue/testProject.ts";
import { TAXONOMY } from "../skills/taxonomy.ts";
import { kindsOf, topicsOf, withKinds } from "./kinds.ts";
import { KIND_WORDS, TOPIC_WORDS } from "./kindWords.ts";

const project = (facts: Partial<Project>) => testProject({ title: "Untitled", ...facts });
const kinds = (title: string, ...skills: string[]) => kindsOf(project({ title, skills }));
const topics = (title: string, ...skills: string[]) => topicsOf(project({ title, skills }));

describe("kinds of work", () => {
  it.each([
    [kinds("Glossary for the dashboard's readers", "Technical Writing", "Git"), ["code", "docs"]],
    [kinds("Refresh the installation tutorials", "Kubernetes", "Linux"), ["docs"]],
    [kinds("A better start page", "Figma", "UI/UX Design"), ["design"]],
    [kinds("Social media for the release", "Kubernetes"), ["community"]],
    [kinds("How maintainers triage: a survey"), ["research"]],
    [kinds("Jobs-to-be-done interviews", "User Research"), ["research"]],
    [kinds("Interviews", "User Research", "UX Design"), ["design", "research"]],
    [kinds("Faster tracing", "Go", "Kubernetes"), ["code"]],
    [kinds("Faster tracing", "React"), ["code"]],
    [kinds("Implementing retries", "Kubernetes"), ["code"]],
    [kinds("Docs site in Go", "Go", "Documentation"), ["code", "docs"]],
  ])("%j", (found, expected) => {
    expect(found).toEqual(expected);
  });

  it.each([
    // The words stand in the title, and mean something else or only a part of the work.
    ["Design and test a health subsystem", "Kubernetes"],
    ["A case study center for the site", "Kubernetes"],
    ["Event links across namespaces", "Kubernetes"],
    ["A demo for the community", "Kubernetes"],
    ["Logon by single sign-on", "Kubernetes"],
    ["Policy evaluation in clusters", "Kubernetes"],
    ["Docker images for all", "Docker"],
    ["Reduce the size of images", "GitHub Actions"],
  ])("none in “%s”", (title, ...skills) => {
    expect(kinds(title, ...skills)).toEqual([]);
  });
});

describe("topics", () => {
  it.each([
    [topics("Plan view", "React"), ["web"]],
    [topics("A new website"), ["web"]],
    [topics("Batch inference", "PyTorch"), ["data"]],
    [topics("An LLM that explains alerts"), ["data"]],
    [topics("Trace the kernel", "eBPF"), ["systems"]],
    [topics("Smaller footprint", "Rust"), ["systems"]],
    [topics("Serve models", "C++", "LLM"), ["data", "systems"]],
  ])("%j", (found, expected) => {
    expect(found).toEqual(expected);
  });

  it.each([
    ["Fail early", "Go"],
    ["Maintain the mail queue", "Go"],
    ["Webhooks for clusters", "Kubernetes"],
    ["Data plane upgrades", "Kubernetes"],
    ["A systematic release", "GitHub Actions"],
  ])("none in “%s”", (title, ...skills) => {
    expect(topics(title, ...skills)).toEqual([]);
  });
});

describe("good for beginners", () => {
  const asks = (skillsRaw: string, facts: Partial<Project> = {}) =>
    topicsOf(project({ skillsRaw, ...facts })).includes("beginner");

  it.each([
    "Rust (beginner is ok)",
    "Go. You don't need prior experience in profiling.",
    "No previous\nknowledge needed",
  ])("where the skills say so: %s", (skills) => {
    expect(asks(skills)).toBe(true);
  });

  it("where the prerequisites say so, or the stated difficulty", () => {
    expect(asks("Go", { sections: [{ label: "Prerequisites", markdown: "Open to beginners." }] })).toBe(true);
    expect(asks("Go", { difficulty: ["easy", "medium"] })).toBe(true);
  });

  it.each([
    "Prior experience with writing",
    "Explains well to beginners",
    "Helm is helpful but not required",
    "Experience in open source is a plus",
  ])("not where they say something else: %s", (skills) => {
    expect(asks(skills)).toBe(false);
  });

  it("not where the description speaks of other beginners", () => {
    expect(
      asks("Go", { description: "Beginner-friendly tutorials for new users.", difficulty: ["hard"] }),
    ).toBe(false);
  });
});

it("the tables name skills that exist, each once", () => {
  const labels = new Set(TAXONOMY.map(({ label }) => label));
  // Labels of phrases that the taxonomy does not have, as fields of real projects write them.
  const written = [
    "User-centered Design",
    "Design Thinking",
    "Content Design",
    "Branding",
    "Illustration",
    "Usability",
  ];
  const others = ["Community Building", "Outreach", "Systems Engineering", "MLIR"];
  for (const { skills } of [...Object.values(KIND_WORDS), ...Object.values(TOPIC_WORDS)]) {
    const named = skills.split(", ");
    expect(named.filter((skill) => !labels.has(skill) && ![...written, ...others].includes(skill))).toEqual(
      [],
    );
    expect(new Set(named).size).toBe(named.length);
  }
});

it("a list has what was derived, in the order of the page, and nothing where nothing was", () => {
  const catalogue = {
    schemaVersion: 1 as const,
    terms: [],
    projects: [project({ skills: ["Figma", "React", "Rust"] }), project({ skills: [] })],
  };
  const [some, none] = withKinds(catalogue).projects;
  expect(some).toMatchObject({ kinds: ["code", "design"], topics: ["web", "systems"] });
  expect(some?.kinds).toEqual(WORK_KINDS.filter((kind) => some?.kinds?.includes(kind)));
  expect(some?.topics).toEqual(TOPICS.filter((topic) => some?.topics?.includes(topic)));
  expect(none).not.toHaveProperty("kinds");
  expect(none).not.toHaveProperty("topics");
});
