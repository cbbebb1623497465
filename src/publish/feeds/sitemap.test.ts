import { expect, it } from "vitest";
import { settingsOf } from "../../config/schema.ts";
import { testProject } from "../testProject.ts";
import { forSearchEngines } from "./sitemap.ts";
import { all, parseXml } from "./testXml.ts";

const { pages } = settingsOf({ name: "Kites" });
const projects = [testProject(), testProject({ id: "undated/中文/a?b#c&d" })];
const catalogue = { schemaVersion: 1 as const, terms: [], projects };

it("names the home page and every project by its absolute, encoded address", () => {
  const files = forSearchEngines(catalogue, "https://example.org/finder/", pages);
  const addresses = all(parseXml(files.get("sitemap.xml") ?? ""), "loc").map(({ text }) => text);
  expect(addresses).toContain("https://example.org/finder/");
  expect(addresses).toContain("https://example.org/finder/projects/2025-02-jun-aug/helm/a-title");
  expect(addresses).toContain("https://example.org/finder/projects/undated/%E4%B8%AD%E6%96%87/a%3Fb%23c%26d");
  expect(addresses).toContain("https://example.org/finder/orgs/helm");
  expect(addresses).toContain("https://example.org/finder/insights");
  expect(addresses).toContain("https://example.org/finder/skills/cpp");
  for (const address of addresses) expect(new URL(address).href).toBe(address);
  expect(files.get("robots.txt")).toContain("\nSitemap: https://example.org/finder/sitemap.xml\n");
});

it("names no page that the build cannot make: its name is too long for a file", () => {
  const org = "组".repeat(80);
  const long = { ...catalogue, projects: [testProject({ org, skills: ["s".repeat(201), "t".repeat(200)] })] };
  const map = forSearchEngines(long, "https://example.org/", pages).get("sitemap.xml") ?? "";
  const addresses = all(parseXml(map), "loc").map(({ text }) => text.slice("https://example.org".length));
  expect(addresses.filter((address) => /^.(?:orgs|skills)/.test(address))).toEqual([
    `/skills/${"t".repeat(200)}`,
  ]);
});

it("makes no site map without the site's address, and names none in robots.txt", () => {
  const files = forSearchEngines(catalogue, null, pages);
  expect([...files.keys()]).toEqual(["robots.txt"]);
  expect(files.get("robots.txt")).not.toContain("Sitemap");
});
