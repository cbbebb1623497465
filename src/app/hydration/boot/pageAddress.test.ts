import { describe, expect, it } from "vitest";
import type { ROUTES } from "../../routing/paths.ts";
import { folderOf, isSamePage, pagePath, parentFolder } from "./pageAddress.ts";
import { routePattern } from "./routePattern.ts";

const routes = routePattern();

describe("the site's folder, by an address", () => {
  const EXAMPLES: Record<keyof typeof ROUTES, string> = {
    home: "",
    project: "projects/2025-02-jun-aug/helm/a-title",
    saved: "saved",
    shared: "list",
    compare: "compare",
    insights: "insights",
    about: "about",
    embed: "embed",
    skill: "skills/c%2B%2B",
    org: "orgs/kubestellar",
    orgs: "orgs",
    skills: "skills",
    mentors: "mentors",
    follow: "follow",
    mentor: "mentors/ada-vale",
  };
  const pages = Object.entries(EXAMPLES).filter(([name]) => name !== "home");

  it.each(pages)("is found for each route: %s", (_, page) => {
    for (const folder of ["/", "/some-repo/", "/a/deep/folder/"])
      for (const end of ["", "/"]) expect(folderOf(folder + page + end, routes)).toBe(folder);
  });

  it.each(["/", "/some-repo/", "/no/such/page", "/projects/a/b", "/cards/", "/about.html", "/Saved"])(
    "is not known of %s",
    (pathname) => expect(folderOf(pathname, routes)).toBeUndefined(),
  );
});

describe("the way up", () => {
  it.each([
    ["/a/b/", "/a/"],
    ["/a/", "/"],
    ["/a//", "/a/"],
    ["/", "/"],
  ])("from %s leads to %s", (folder, parent) => expect(parentFolder(folder)).toBe(parent));
});

describe("a page's path", () => {
  it.each([
    ["/", "/", "/"],
    ["/index.html", "/", "/"],
    ["/some-repo/", "/some-repo/", "/"],
    ["/some-repo/index.html", "/some-repo/", "/"],
    ["/some-repo/saved", "/some-repo/", "/saved"],
    ["/some-repo/saved/", "/some-repo/", "/saved"],
    ["/some-repo/saved.html", "/some-repo/", "/saved"],
    ["/projects/t/index/p.html", "/", "/projects/t/index/p"],
  ])("of %s in %s is %s", (pathname, folder, path) => expect(pagePath(pathname, folder)).toBe(path));

  it("is the same however it is encoded, and whatever cannot be decoded", () => {
    expect(isSamePage("/skills/c%2B%2B", "/skills/c++")).toBe(true);
    expect(isSamePage("/skills/%C3%A9", "/skills/é")).toBe(true);
    expect(isSamePage("/skills/100%", "/skills/100%")).toBe(true);
    expect(isSamePage("/skills/go", "/skills/Go")).toBe(false);
  });
});
