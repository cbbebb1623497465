import { expect, it } from "vitest";
import { DEFAULT_FILTERS } from "../../search/filters/filters.ts";
import { embedPath } from "./embedPath.ts";
import { githubProfile, sourceUrl } from "./externalLinks.ts";
import {
  cardFile,
  comparePath,
  facetPath,
  feedPath,
  listPath,
  mentorPath,
  orgPath,
  skillPath,
} from "./morePaths.ts";
import { aboutPath, homePath, insightsPath, matchRoute, projectPath, savedPath } from "./paths.ts";

it("writes every address of the site", () => {
  const filters = {
    ...DEFAULT_FILTERS,
    q: "operator",
    skill: ["go", "react"],
    org: ["kubestellar"],
    mentor: ["clubanderson"],
  };
  expect({
    home: homePath(),
    filtered: homePath(filters),
    facet: facetPath("skill", "cpp"),
    project: projectPath("2025-02-jun-aug/kubernetes/a-title"),
    otherScript: projectPath("undated/中文/a?b#c"),
    saved: savedPath(),
    shared: listPath(["2025/a/b", "2025/a/c"]),
    skill: skillPath("cpp"),
    org: orgPath("kubestellar"),
    mentor: mentorPath("clubanderson"),
    mentorOfOtherScript: mentorPath("李-雷"),
    comparison: comparePath(["2025/a/b", "2025/a/c"]),
    insights: insightsPath(),
    about: aboutPath(),
    embed: embedPath(DEFAULT_FILTERS, "system", false),
    embedChosen: embedPath({ ...DEFAULT_FILTERS, skill: ["go"] }, "dark", true),
    feed: feedPath(),
    skillFeed: feedPath("skill", "cpp"),
    orgFeed: feedPath("org", "中文"),
    card: cardFile("2025/a/中文"),
    siteCard: cardFile(),
    profile: githubProfile("clubanderson"),
    published: sourceUrl({
      file: "https://github.com/cncf/mentoring/blob/43bdacf/2025/project_ideas.md",
      line: 23,
      endLine: 47,
    }),
    unpublished: sourceUrl({ file: "ideas/ours.md", line: 1, endLine: 2 }),
  }).toEqual({
    home: "/",
    filtered: "/?q=operator&skill=go,react&org=kubestellar&mentor=clubanderson",
    facet: "/?skill=cpp",
    project: "/projects/2025-02-jun-aug/kubernetes/a-title",
    otherScript: "/projects/undated/%E4%B8%AD%E6%96%87/a%3Fb%23c",
    saved: "/saved",
    shared: "/list?ids=2025/a/b,2025/a/c",
    skill: "/skills/cpp",
    org: "/orgs/kubestellar",
    mentor: "/mentors/clubanderson",
    mentorOfOtherScript: "/mentors/%E6%9D%8E-%E9%9B%B7",
    comparison: "/compare?ids=2025/a/b,2025/a/c",
    insights: "/insights",
    about: "/about",
    embed: "/embed",
    embedChosen: "/embed?skill=go&theme=dark&search=1",
    feed: "/feed.xml",
    skillFeed: "/feeds/skills/cpp.xml",
    orgFeed: "/feeds/orgs/%E4%B8%AD%E6%96%87.xml",
    card: "cards/2025/a/%E4%B8%AD%E6%96%87.png",
    siteCard: "cards/site.png",
    profile: "https://github.com/clubanderson",
    published: "https://github.com/cncf/mentoring/blob/43bdacf/2025/project_ideas.md?plain=1#L23-L47",
    unpublished: null,
  });
});

it("links to the lines of a source on GitHub, elsewhere to the file", () => {
  const at = (file: string) => sourceUrl({ file, line: 3, endLine: 9 });
  expect(at("https://raw.githubusercontent.com/cncf/mentoring/main/a/b.md")).toBe(
    "https://github.com/cncf/mentoring/blob/main/a/b.md?plain=1#L3-L9",
  );
  expect(at("https://raw.githubusercontent.com/cncf/mentoring/refs/heads/main/b.md")).toBe(
    "https://github.com/cncf/mentoring/blob/main/b.md?plain=1#L3-L9",
  );
  expect(at("https://example.org/ideas.json?download=1")).toBe("https://example.org/ideas.json?download=1");
});

it.each([
  ["/", "/", ""],
  ["/saved", "/saved", ""],
  ["/saved", "/saved/", ""],
  ["/saved", "/saved/more", null],
  ["/skills/:slug", "/skills/c++", "c++"],
  ["/skills/:slug", "/skills/go/", "go"],
  ["/skills/:slug", "/skills/", null],
  ["/skills/:slug", "/skills", null],
  ["/skills/:slug", "/skills/go/rust", null],
  ["/projects/*", "/projects/2025/a/b", "2025/a/b"],
  ["/projects/*", "/projects", null],
  ["/projects/*", "/project/s", null],
])("route %s, path %s", (route, path, rest) => {
  expect(matchRoute(route, path)).toBe(rest);
});
