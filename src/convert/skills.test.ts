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
    ["go, Go, GOLANG, Foo Bar, foo bar", ["Go", "Foo Bar"]],
    // A noun that two share.
    ["frontend and backend development", ["Frontend Development", "Backend Development"]],
    ["Go and backend development", ["Go", "Backend Development"]],
    ["unit/e2e tests", ["Unit Testing", "E2E Testing"]],
    ["unit or integration tests and Go", ["Unit Testing", "Integration Testing", "Go"]],
    ["unit and widget tests and looms", ["Unit Testing", "Testing"]],
    ["unit and widget", ["Unit", "Widget"]],
    // Attitudes name things, not practices.
    ["passion for Security and Rust", ["Rust"]],
    ["eager to do E2E Testing in Go", ["Go"]],
    ["an interest in ACME Fabric", []],
    // Slips, also in a phrase.
    ["Kubernets and Prometheuss", ["Kubernetes", "Prometheus"]],
    ["experience with Kubernets", ["Kubernetes"]],
  ])("%j", (markdown, skills) => {
    expect(deriveSkills(markdown).skills).toEqual(skills);
  });

  it.each<[string, string[]]>([
    ["Widget and gadget weaving", ["Widget", "Gadget Weaving"]],
    ["Widget and Go and Loom", ["Widget", "Go", "Loom"]],
    ["Widget via Loom plus Mast", ["Widget", "Loom", "Mast"]],
    ["Widget Loom Go Mast", ["Go"]],
    // By its words alone: up to three, or four of a name.
    ["widget weaving loom", ["Widget Weaving Loom"]],
    ["widget weaving loom makers", []],
    ["Widget Weaving Loom Makers", ["Widget Weaving Loom Makers"]],
    ["Loom Mast Keel Oar Hull", []],
    ["Loom, widget  loom", ["Loom", "Widget Loom"]],
    // In a phrase, or beside a known skill: names only, of one or two words.
    ["Knowledge of Widget Weaving", ["Widget Weaving"]],
    ["Knowledge of Widget Weaving Looms", []],
    ["experience with widgets", []],
    ["experience with widget.io", ["widget.io"]],
    ["experience with a1 widget", []],
    ["Go and widget weaving", ["Go"]],
    ["experience with Go or Widget", ["Go", "Widget"]],
    ["Go (Widget)", ["Go"]],
    // What somebody does is no skill, but may be a field of work.
    ["Sailing Mast", ["Sailing Mast"]],
    ["Sailing Widget Mast", []],
    ["Widget Sailing Mast", ["Widget Sailing Mast"]],
    ["Loomings Widget Mast", ["Loomings Widget Mast"]],
    ["maintainable, colorful, quickly, trusted, famous", []],
    ["scalable loom, maintainable Things", ["Scalable Loom", "maintainable Things"]],
    // Levels and praise around it say nothing.
    ["very strong Widget fundamentals", ["Widget"]],
    ["Solid experience in Widget Weaving", ["Widget Weaving"]],
    ["the Widget", ["Widget"]],
    ["tools, Tooling, Knowledge, Basic, strong, Experience", []],
    // As it is written, but for a phrase in small letters.
    [
      "widget.io, WidgetLoom, ISO 27001, ab1, Loom’s mast",
      ["widget.io", "WidgetLoom", "ISO 27001", "ab1", "Loom’s mast"],
    ],
    ["“Widget”, 'Loom', Mast.., \"Keel\".", ["Widget", "Loom", "Mast", "Keel"]],
    // Too short, too long, or no word at all.
    ["x, X1, qz, Qz, QZ, QZ7", ["QZ", "QZ7"]],
    ["12 34, R2 D2, a b c", []],
    ["A".repeat(40), ["A".repeat(40)]],
    ["A".repeat(41), []],
    ["Loom@work, https://a.b, see https://a.b/c", []],
    ["Widget for looms, 1st Loom of", []],
  ])("unknown ones in %j", (markdown, skills) => {
    expect(deriveSkills(markdown).skills).toEqual(skills);
  });

  it("reads the beginning of a field that is no list", () => {
    expect(deriveSkills(`Go. ${"and so on ".repeat(3000)}. Rust`).skills).toEqual(["Go"]);
  });

  it.each<[string, string[], string[]]>([
    ["Go, Go (optional)", ["Go"], []],
    ["Go (optional), Go", ["Go"], []],
    ["Go (optional), Go (a plus)", ["Go"], ["Go"]],
    ["Widget is a big plus", ["Widget"], ["Widget"]],
    ["Widget would be a huge bonus", ["Widget"], ["Widget"]],
    ["Go, and nice to have: Rust, C", ["Go", "Rust", "C"], ["Rust", "C"]],
  ])("are optional where all that is said of them is: %j", (markdown, skills, optional) => {
    expect(deriveSkills(markdown)).toEqual({ skills, optional });
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
