import fc from "fast-check";
import { expect, it } from "vitest";
import type { Catalogue, Project } from "../../catalogue/model.ts";
import { settingsOf } from "../../config/schema.ts";
import { testProject } from "../testProject.ts";
import { type FeedSettings, feeds } from "./feeds.ts";
import { all, type Element, parseXml, textOf } from "./testXml.ts";

const ADDRESS = "https://example.org/finder/";
/** The term of a test project; here its name is its id. */
const TERM = "2025-02-jun-aug";
const settings: FeedSettings = settingsOf({ name: "Kites" });

function catalogueOf(...projects: Project[]): Catalogue {
  const terms = [...new Set(projects.map(({ term }) => term))];
  return {
    schemaVersion: 1,
    terms: terms.map((id) => ({ id, name: id, program: "", source: "" })),
    projects,
  };
}

function feed(file: string, catalogue: Catalogue, address: string | null = ADDRESS): Element {
  return parseXml(feeds(catalogue, address, settings).get(file) ?? "");
}

/** What RFC 4287, sections 4.1.1 and 4.1.2, asks of every feed. */
function expectValidAtom(root: Element): void {
  const parts = [root, ...all(root, "entry")];
  // The feed's author is that of each entry without one.
  expect(root.children.map(({ name }) => name)).toContain("author");
  expect(root.attributes.xmlns).toBe("http://www.w3.org/2005/Atom");
  for (const part of parts) {
    expect(textOf(part, "id")).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(textOf(part, "updated")).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    expect(part.children.map(({ name }) => name)).toContain("title");
    const alternates = part.children.filter(
      ({ name, attributes }) => name === "link" && attributes.rel === "alternate",
    );
    expect(alternates).toHaveLength(1);
  }
  expect(new Set(parts.map((part) => textOf(part, "id"))).size).toBe(parts.length);
}

it("a feed for the site, each org and each skill, holding what belongs there", () => {
  const catalogue = catalogueOf(
    testProject(),
    testProject({ id: "2025-02-jun-aug/flux/b", org: "Flux", title: "B", skills: ["Go"] }),
  );
  const files = feeds(catalogue, ADDRESS, settings);
  expect([...files.keys()].sort()).toEqual([
    "feed.xml",
    "feeds/orgs/flux.xml",
    "feeds/orgs/helm.xml",
    "feeds/skills/cpp.xml",
    "feeds/skills/go.xml",
  ]);
  for (const text of files.values()) expectValidAtom(parseXml(text));
  const titles = (file: string) => all(feed(file, catalogue), "entry").map((entry) => textOf(entry, "title"));
  expect(titles("feed.xml")).toEqual([`A title (Helm) · ${TERM}`, `B (Flux) · ${TERM}`]);
  expect(titles("feeds/orgs/flux.xml")).toEqual([`B (Flux) · ${TERM}`]);
  expect(titles("feeds/skills/cpp.xml")).toEqual([`A title (Helm) · ${TERM}`]);
});

it("links are absolute where the site's address is known, and lead to the same page where it is not", () => {
  const catalogue = catalogueOf(testProject());
  const links = (address: string | null) =>
    all(feed("feeds/skills/cpp.xml", catalogue, address), "link").map(({ attributes }) => attributes.href);
  expect(links(ADDRESS)).toEqual([
    `${ADDRESS}feeds/skills/cpp.xml`,
    `${ADDRESS}skills/cpp`,
    `${ADDRESS}projects/2025-02-jun-aug/helm/a-title`,
  ]);
  const resolved = links(null).map((href) => new URL(href ?? "", `${ADDRESS}feeds/skills/cpp.xml`).href);
  expect(resolved).toEqual(links(ADDRESS));
});

it("the ids stay when the site moves, and when a text is edited", () => {
  const ids = (project: Project, address: string | null) =>
    all(feed("feed.xml", catalogueOf(project), address), "id").map(({ text }) => text);
  expect(ids(testProject(), "https://elsewhere.example/")).toEqual(ids(testProject(), ADDRESS));
  expect(ids(testProject({ description: "Edited." }), null)).toEqual(ids(testProject(), ADDRESS));
});

it("two sites that publish the same projects have ids of their own, once their organizers set a feed id", () => {
  const idsOf = (feedId: string | null = null) =>
    [...feeds(catalogueOf(testProject()), ADDRESS, { ...settings, feedId }).values()].flatMap((text) =>
      all(parseXml(text), "id").map((id) => id.text),
    );
  const [ours, theirs] = [new Set(idsOf("ours")), new Set(idsOf("theirs"))];
  expect(ours.size).toBe(new Set(idsOf()).size);
  for (const ids of [idsOf(), [...theirs]]) expect(ids.filter((id) => ours.has(id))).toEqual([]);
  expect(idsOf("ours")).toEqual(idsOf("ours"));
});

it("without a feed id, the ids are those that readers have already seen", () => {
  const root = parseXml(feeds(catalogueOf(testProject()), ADDRESS, settings).get("feed.xml") ?? "");
  expect(all(root, "id").map(({ text }) => text)).toEqual([
    "urn:uuid:9e2840cb-d047-56a6-93a4-510bd2463bea",
    "urn:uuid:54f07876-bb79-597d-a19a-986b6c4010ce",
  ]);
});

it("the newest term comes first and dates the feed; what has no date comes last", () => {
  const of = (term: string) => testProject({ id: `${term}/helm/x`, term, title: term });
  const root = feed("feed.xml", catalogueOf(of("undated"), of("2024-03-sep-nov"), of("2025-01-mar-may")));
  expect(all(root, "entry").map((entry) => textOf(entry, "updated"))).toEqual([
    "2025-03-01T00:00:00Z",
    "2024-09-01T00:00:00Z",
    "1970-01-01T00:00:00Z",
  ]);
  expect(textOf(root, "updated")).toBe("2025-03-01T00:00:00Z");
});

it("a catalogue without projects still has a feed", () => {
  expectValidAtom(feed("feed.xml", catalogueOf()));
});

it("no title, org, skill or text breaks out of its place", () => {
  const hostile = `]]></title><script>"&'\u0000\u000b\ud800\uffff&#0;<!--`;
  const shown = `]]></title><script>"&'&#0;<!--`;
  const project = testProject({
    org: hostile,
    title: hostile,
    description: hostile,
    skills: [hostile, "a".repeat(300)],
    upstreamIssues: [{ url: `https://example.org/?a=1&b="<>`, label: hostile }],
  });
  const root = feed("feed.xml", catalogueOf(project));
  expectValidAtom(root);
  expect(all(root, "script")).toEqual([]);
  const [entry] = all(root, "entry");
  expect(entry && textOf(entry, "title")).toBe(`${shown} (${shown}) · ${TERM}`);
});

it("any text gives a feed that a strict reader reads", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (title, org) => {
      for (const text of feeds(
        catalogueOf(testProject({ title, org, skills: [org] })),
        ADDRESS,
        settings,
      ).values())
        expectValidAtom(parseXml(text));
    }),
  );
});

it("states whose texts they are and under which license, where the settings say it", () => {
  const about = (attribution?: FeedSettings["attribution"]) => {
    const own = { ...settings, ...(attribution === undefined ? {} : { attribution }) };
    const root = parseXml(feeds(catalogueOf(), ADDRESS, own).get("feed.xml") ?? "");
    const [author] = root.children.filter(({ name }) => name === "author");
    return [
      author && textOf(author, "name"),
      ...root.children.filter(({ name }) => name === "rights").map(({ text }) => text),
    ];
  };
  expect(about()).toEqual(["Kites"]);
  expect(about({ text: "The Kite Club" })).toEqual(["The Kite Club"]);
  expect(about({ text: "The Kite Club", license: "CC BY 4.0", licenseUrl: "https://cc.example/by" })).toEqual(
    ["The Kite Club", "CC BY 4.0, https://cc.example/by"],
  );
});

it("names no org, and leaves the author to the feed, where a project is of none", () => {
  const [entry] = all(feed("feed.xml", catalogueOf(testProject({ org: "" }))), "entry");
  expect(entry && textOf(entry, "title")).toBe(`A title · ${TERM}`);
  expect(entry?.children.map(({ name }) => name)).not.toContain("author");
});

it("an entry has the day on which its project was proposed, and keeps its id when it is renamed", () => {
  const old = testProject({ created: "2031-03-01T09:00:00Z" });
  const later = testProject({ id: "2025-02-jun-aug/flux/b", title: "B", created: "2031-03-04" });
  const catalogue = catalogueOf(old, later);
  const entries = all(feed("feed.xml", catalogue), "entry");
  expect(entries.map((entry) => textOf(entry, "title"))).toEqual([
    `B (Helm) · ${TERM}`,
    `A title (Helm) · ${TERM}`,
  ]);
  expect(entries.map((entry) => textOf(entry, "published"))).toEqual([
    "2031-03-04T00:00:00Z",
    "2031-03-01T09:00:00Z",
  ]);
  expect(textOf(feed("feed.xml", catalogue), "updated")).toBe("2031-03-04T00:00:00Z");
  const renamed = { ...old, id: "2025-02-jun-aug/helm/another", aliases: [old.id] };
  const idOf = (project: Project) =>
    textOf(all(feed("feed.xml", catalogueOf(project)), "entry")[0] as Element, "id");
  expect(idOf(renamed)).toBe(idOf(old));
});

it("an entry says when one can apply, with dates that are true on any day", () => {
  const catalogue = catalogueOf(testProject({ description: "Fix it." }));
  const timeline = [{ label: "Applications open", start: "2025-05-05", end: "2025-05-19", text: "" }];
  const terms = catalogue.terms.map((term) => ({ ...term, timeline }));
  const [entry] = all(feed("feed.xml", { ...catalogue, terms }), "entry");
  expect(entry && all(entry, "p").map(({ text }) => text)[0]).toBe("Applications: May 5 – 19, 2025. Fix it.");
});

it("a browser shows a feed as a page: with a style, what it is, and links to the projects", () => {
  const text = feeds(catalogueOf(testProject()), ADDRESS, settings).get("feeds/orgs/helm.xml") ?? "";
  expect(text).toContain(
    '<?xml-stylesheet type="text/css" href="https://example.org/finder/feeds/style.css"?>',
  );
  const links = all(parseXml(text), "a").map((link) => [link.text, link.attributes.href]);
  expect(links).toEqual([
    ["How to follow this site", "https://example.org/finder/follow"],
    ["Open the project", `https://example.org/finder/projects/${testProject().id}`],
  ]);
});
