import { describe, expect, it } from "vitest";
import { deriveSkills } from "./skills.ts";
import { TAXONOMY, withOrgs } from "./taxonomy.ts";

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
    ["This project requires **Qt/C++** knowledge, and Rust would be a plus.", ["Qt", "C++", "Rust"]],
    ["Any, but **Assembly**is preferable", ["Assembly"]],
    ["Fortran, experience with one or more compilers", ["Fortran", "Compilers"]],
    ["C++ (preferred: Qt Quick)", ["C++", "Qt Quick"]],
    ["Linear algebra, GPU programming, Canvas API", ["Linear Algebra", "GPU Programming", "Canvas API"]],
    ["Languages: Go, Rust", ["Go", "Rust"]],
    ["knowledge of databases (PostgreSQL or MySQL)", ["Databases", "PostgreSQL", "MySQL"]],
    ["C and C++ or C#", ["C", "C++", "C#"]],
    ["node.js/npm", ["Node.js", "npm"]],
    ["JavaScripts, “Go”, Distributed  Tracing", ["JavaScript", "Go", "Distributed Tracing"]],
    ["an interest in Rust, curiosity about Linux", ["Rust", "Linux"]],
    ["English, me@go.dev, x", []],
    ["Go; Rust. React.js. Use of Kafka", ["Go", "Rust", "React", "Apache Kafka"]],
    ["e. g. Go, Rust", ["Go", "Rust"]],
    ["Linux • Git", ["Linux", "Git"]],
    ["Go,Rust，C、Zig", ["Go", "Rust", "C", "Zig"]],
    ["- Go\n  and Rust\n\n- C", ["Go", "Rust", "C"]],
    ["Go and\nRust", ["Go", "Rust"]],
    ["* Go\n+ Rust\n• C\n10) Zig", ["Go", "Rust", "C", "Zig"]],
    ["We use Go.\n- Rust", ["Rust"]],
    ["By the end you have used Go\n- Rust", ["Rust"]],
    ["No prior experience needed. Go", ["Go"]],
    ["You will learn Go; Rust", ["Rust"]],
    ["What you really need to know is Go\n- Rust", ["Go", "Rust"]],
    ["Go, Rust and all that comes with it\n- C\n- Zig", ["Go", "Rust", "C", "Zig"]],
    ["- All of what follows is needed\n- C\n- Zig", ["C", "Zig"]],
    ["Go, (Rust, C++), Zig", ["Go", "Rust", "C++", "Zig"]],
    ["Go [Rust, C++], Zig", ["Go", "Rust", "C++", "Zig"]],
    ["Go (Rust", ["Go", "Rust"]],
    ["Go) Rust, Zig", ["Go", "Rust", "Zig"]],
    ["Docker (container tools)", ["Docker", "Containers"]],
    ["Docker (very basic level)", ["Docker"]],
    ["Tools (Docker, Widget)", ["Docker", "Widget"]],
    ["Kites (Docker, Widget)", ["Kites", "Docker"]],
    ["Languages (Go or other similar)", ["Go"]],
    ["Tools (e.g. Docker, such as Git)", ["Docker", "Git"]],
    ["Web: HTML, CSS", ["Web Development", "HTML", "CSS"]],
    ["Widgets: Weaving, Go", ["Weaving", "Go"]],
    ["Passion for Rust and testing", ["Rust"]],
    ["Willingness to learn Rust, Go", ["Rust", "Go"]],
    ["Interest in machine learning", []],
    ["a genuine curiosity about Widgets", []],
    ["Ability to write Go and widget weaving", ["Go"]],
    ["You should know Go, Widget Weaving", ["Go"]],
    ["Experience with widget weaving", []],
    ["Experience with Widget Weaving", ["Widget Weaving"]],
    ["Experience with Acme Widget Weaving", []],
    ["Knowledge of Go and ACME, Foobar", ["Go", "ACME", "Foobar"]],
    ["unit/integration testing", ["Unit Testing", "Integration Testing"]],
    ["frontend and backend development", ["Frontend Development", "Backend Development"]],
    [
      "Kubernetes operators and controllers",
      ["Kubernetes", "Kubernetes Operators", "Kubernetes Controllers"],
    ],
    ["K8s (CRDs, operators)", ["Kubernetes", "CRDs", "Kubernetes Operators"]],
    ["Writing foo bar", ["Foo Bar"]],
    ["Weaving foo bar", []],
    ["foo bar baz qux quux", []],
    ["foo bar baz qux", []],
    ["Foo Bar Baz Qux", ["Foo Bar Baz Qux"]],
    ["foo bar baz", ["Foo Bar Baz"]],
    [`Foo${"o".repeat(40)}`, []],
    ["“Foo Bar”, 'baz qux'.", ["Foo Bar", "Baz Qux"]],
    ["foo, Foo, FOO", ["Foo"]],
    ["o'brien loom", ["o'brien loom"]],
    ["mTLS, foo-Bar baz", ["TLS", "foo-Bar baz"]],
    ["ab, AB, a1, 12", ["AB"]],
    ["https://x.y, a@b.c, loom of foo", []],
    ["scalable, joyful, famous, native, quickly, tested, visible", []],
    ["verbal and written communication, teamwork, leadership", []],
    ["technical communication", ["Technical Communication"]],
    ["programming, tools, basics, none, TBD", []],
    ["Helmet, helm, Helm", ["Helmet", "Helm"]],
    ["swift delivery", ["Swift Delivery"]],
    ["API design, API", ["API Design", "APIs"]],
    ["Kubernets, Promtheus, Kubernetos", ["Kubernetes", "Prometheus"]],
    ["Node.js‑based, Docker-based tools, GraphQL-first", ["Node.js", "Docker", "GraphQL"]],
    ["Go 1.22+, Python 3", ["Go", "Python"]],
    ["a strong understanding of the Go programming language", ["Go"]],
    ["strong Go skills, Rust experience preferred, Zig or similar", ["Go", "Rust", "Zig"]],
    ["knowledge of cloud native ecosystem", ["Cloud Native"]],
    ["GO, RUST, c, r and c", ["Go", "Rust", "C", "R"]],
    ["a c b, an r of", []],
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
    ["Go Widget", ["Go"]],
    ["Widget / and Go /", ["Widget", "Go"]],
    ["unit and e2e tests framework", ["Unit Testing", "E2E Testing"]],
    ["unit and tests", ["Testing"]],
    ["colorfulness, 3D-Printing Widget Mast", ["Colorfulness", "3D-Printing Widget Mast"]],
    ["Widget “Loom” Mast, ““Keel””", ["Widget “Loom” Mast", "Keel"]],
    ["Widget  Loom  Mast  Keel", ["Widget Loom Mast Keel"]],
    ["experience with, a the, level", []],
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
    ["Optional: Go, Rust", ["Go", "Rust"]],
    ["Nice to have - Go", ["Go"]],
    ["Optional Go", ["Go"]],
    ["Helpful: Go, then C", ["Go", "C"]],
    ["Bonus points: Kafka. Go", ["Apache Kafka"]],
    ["Go, optionally Rust, Zig", ["Rust", "Zig"]],
    ["Go, nice to have: Rust, Zig", ["Rust", "Zig"]],
    ["Go is a plus. Rust", ["Go"]],
    ["Rust is not required", ["Rust"]],
    ["Go but not mandatory, Rust", ["Go"]],
    ["Go (a plus), Rust", ["Go"]],
    ["Go (but it is not strictly required), Rust", []],
    ["Go (would be very helpful), Rust", ["Go"]],
    ["Go (optional: Rust), Zig", ["Rust"]],
    ["System design (nice to have)", ["System Design"]],
    ["Languages: Go (Optional: Rust)", ["Rust"]],
    ["Bonus: Languages: Go", ["Go"]],
    ["Go (optional), Rust; Go", []],
    ["Go; Go (optional)", []],
    ["Go (optional), Go is a plus", ["Go"]],
    ["Knowledge of Go, knowledge of Rust is a plus", ["Rust"]],
    ["a plus sign, Go", []],
  ])("marks what is optional in %j", (markdown, optional) => {
    expect(deriveSkills(markdown).optional).toEqual(optional);
  });
});

it("looks at what a person wrote, and no further", () => {
  const long = `Go, ${"foo ".repeat(5000)}, Rust`;
  expect(deriveSkills(long).skills).toEqual(["Go"]);
  expect(deriveSkills("").skills).toEqual([]);
});

describe("a source's orgs", () => {
  const skills = (text: string, ...orgs: string[]) => deriveSkills(text, withOrgs(orgs)).skills;

  it("are skills in what it asks for", () => {
    expect(skills("knowledge of Kubeloom and Fluid", "Kubeloom", "Fluid")).toEqual(["Kubeloom", "Fluid"]);
    expect(skills("some fluid motion of kubeloom", "KubeLoom", "Fluid")).toEqual(["KubeLoom"]);
    expect(skills("Kubeloon", "Kubeloom")).toEqual(["Kubeloom"]);
    expect(skills("Go", "Kubeloom")).toEqual(["Go"]);
  });

  it("are none where they are no names", () => {
    expect(skills("you are in the team at it", "it", "the team at it now")).toEqual([]);
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
