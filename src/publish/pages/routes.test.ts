import { expect, it } from "vitest";
import { settingsOf } from "../../config/schema.ts";
import { testProject } from "../testProject.ts";
import { fileOf, pageRoutes } from "./routes.ts";

const routesOf = (...projects: ReturnType<typeof testProject>[]) =>
  pageRoutes(
    { schemaVersion: 1, terms: [], projects },
    { settings: settingsOf({ name: "Kites" }), address: null },
  );

it("makes a page of each project, org, skill and mentor", () => {
  const mentors = [{ name: "Ada Vale", github: "ada-vale" }];
  expect(routesOf(testProject({ mentors })).map(fileOf)).toEqual(
    expect.arrayContaining([
      "index.html",
      "projects/2025-02-jun-aug/helm/a-title.html",
      "orgs/helm.html",
      "skills/cpp.html",
      "mentors/ada-vale.html",
      "404.html",
    ]),
  );
});

it("makes none whose file would have too long a name for a file system", () => {
  const project = testProject({
    org: "组".repeat(80),
    skills: ["s".repeat(300), "t".repeat(200)],
    mentors: [{ name: "Ada ".repeat(80), github: null }],
  });
  const files = routesOf(project).map(fileOf);
  expect(files).toContain(`skills/${"t".repeat(200)}.html`);
  for (const file of files)
    for (const name of file.split("/")) expect(Buffer.byteLength(name)).toBeLessThan(256);
});

it("names the org of a project where it has one", () => {
  const routeOf = (org: string) =>
    routesOf(testProject({ org, description: "" })).find(({ path }) => path.startsWith("/projects/"));
  expect(routeOf("Helm")).toMatchObject({
    description: "A mentorship project of Helm.",
    data: { provider: { name: "Helm" } },
  });
  expect(routeOf("")?.description).toBe("A mentorship project.");
  expect(routeOf("")?.imageText).toMatch(/, a mentorship project$/);
  expect(routeOf("")?.data).not.toHaveProperty("provider");
});

it("names the terms whose states a page shows", () => {
  const routes = routesOf(testProject({}));
  const statesAt = (file: string) => routes.find((route) => fileOf(route) === file)?.states;
  expect(statesAt("projects/2025-02-jun-aug/helm/a-title.html")).toEqual({ term: "2025-02-jun-aug" });
  expect(statesAt("index.html")).toBe("all");
  expect(statesAt("about.html")).toBeUndefined();
});

it("says in a project's preview and data when one can apply", () => {
  const project = testProject({ description: "Fix it." });
  const timeline = [
    { label: "Applications open", start: "2025-05-05", end: "2025-05-19", text: "" },
    { label: "Mentorship term", start: "2025-06-02", end: "2025-08-29", text: "" },
  ];
  const terms = [{ id: project.term, name: "2025 Term 2", program: "LFX Mentorship", source: "", timeline }];
  const route = pageRoutes(
    { schemaVersion: 1, terms, projects: [project] },
    { settings: settingsOf({ name: "Kites" }), address: null },
  ).find(({ path }) => path.startsWith("/projects/"));
  expect(route?.description).toBe("Applications: May 5 – 19, 2025. Fix it.");
  expect(route?.data).toMatchObject({
    applicationStartDate: "2025-05-05",
    applicationDeadline: "2025-05-19",
    startDate: "2025-06-02",
    endDate: "2025-08-29",
  });
});
