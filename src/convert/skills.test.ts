import { describe, expect, it } from "vitest";
import { deriveSkills } from "./skills.ts";
import { TAXONOMY } from "./taxonomy.ts";

describe("skills", () => {
  it.each([
    ["golang, k8s, React.js with TypeScript", ["Go", "Kubernetes", "React", "TypeScript"]],
    ["CI/CD systems (e.g., GitHub Actions), C/C++", ["CI/CD", "GitHub Actions", "C", "C++"]],
    ["- Go-to-market strategy\n- We go to meetings\n- the rest of it", ["Go-to-Market Strategy"]],
    ["Solid understanding of Rust and the Helm charts", ["Rust", "Helm"]],
    ["R&D experience, R, C#", ["Research", "R", "C#"]],
    ["unit and integration tests", ["Unit Testing", "Integration Testing"]],
    ["Kuberntes, Distributes Systems", ["Kubernetes", "Distributed Systems"]],
    ["Good communication skills\n- Willingness to learn", []],
    ["Widget weaving, foo-bar", ["Widget Weaving", "foo-bar"]],
    ["r", ["R"]],
    ["let it go", []],
    ["at the helm", []],
    ["Swift programming", ["Swift"]],
    ["Swift and Kotlin", ["Swift", "Kotlin"]],
    ["Kubernetes-native design", ["Kubernetes"]],
    ["Markdown-based docs", ["Markdown"]],
    ["Go-based tooling", ["Go-based tooling"]],
    ["AI-native", ["AI-native"]],
    ["well-documented code, building scalable systems, quickly", []],
    ["Experience with ACME Fabric", ["ACME Fabric"]],
    ["What you should know before you start this:\n- Go\n- Rust", ["Go", "Rust"]],
    ["1. Go\n2. Rust", ["Go", "Rust"]],
    ["Languages: Go, Rust", ["Go", "Rust"]],
    ["knowledge of databases (PostgreSQL or MySQL)", ["Databases", "PostgreSQL", "MySQL"]],
    ["C and C++ or C#", ["C", "C++", "C#"]],
    ["node.js/npm", ["Node.js", "npm"]],
    ["JavaScripts, “Go”, Distributed  Tracing", ["JavaScript", "Go", "Distributed Tracing"]],
    ["an interest in Rust, curiosity about Linux", ["Rust", "Linux"]],
    ["English, me@go.dev, x", []],
  ])("%j", (markdown, skills) => {
    expect(deriveSkills(markdown).skills).toEqual(skills);
  });

  it.each([
    ["Go (Optional: Kubernetes)", ["Kubernetes"]],
    ["- Rust\n- (Helpful) Docker and Git", ["Docker", "Git"]],
    ["Java; nice-to-have: Kafka, Redis", ["Apache Kafka", "Redis"]],
    ["Familiarity with Kubernetes, Helm, and Envoy is a plus", ["Kubernetes", "Helm", "Envoy"]],
    ["Go, some knowledge of Linux, Hugo a plus", ["Hugo"]],
  ])("marks what is optional in %j", (markdown, optional) => {
    expect(deriveSkills(markdown).optional).toEqual(optional);
  });
});

describe("taxonomy", () => {
  it("names every skill once, with a known kind", () => {
    const labels = TAXONOMY.map(({ label }) => label.toLowerCase());
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    const kinds = ["language", "framework", "technology", "practice", "domain"];
    expect(TAXONOMY.filter(({ kind }) => !kinds.includes(kind))).toEqual([]);
    const implied = TAXONOMY.flatMap(({ implies }) => implies);
    expect(implied.filter((label) => !labels.includes(label.toLowerCase()))).toEqual([]);
  });
});
