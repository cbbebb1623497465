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
