import { expect, it } from "vitest";
import { testProject } from "../testProject.ts";
import { redirectPages } from "./redirects.ts";

const project = testProject({
  id: "2031-01/kite-club/fly-higher",
  title: "Fly <higher>",
  aliases: ["2031-01/kite/fly", "2031-01/kite/fl%y ö"],
});
const catalogue = { schemaVersion: 1 as const, terms: [], projects: [project] };

it("leads each former address on, from any base path", () => {
  const pages = redirectPages(catalogue, null);
  expect([...pages.keys()]).toEqual(["projects/2031-01/kite/fly.html", "projects/2031-01/kite/fl%y ö.html"]);
  const [html = ""] = pages.values();
  expect(html).toContain('content="0; url=../../../projects/2031-01/kite-club/fly-higher"');
  expect(html).toContain("Fly &lt;higher&gt;");
  const target = new URL("../../../projects/x", "https://h.example/base/projects/2031-01/kite/fly");
  expect(target.pathname).toBe("/base/projects/x");
});

it("names the present address as the canonical one", () => {
  const [html = ""] = redirectPages(catalogue, "https://h.example/base/").values();
  expect(html).toContain(
    '<link rel="canonical" href="https://h.example/base/projects/2031-01/kite-club/fly-higher">',
  );
});
