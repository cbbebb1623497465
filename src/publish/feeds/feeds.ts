/** Atom feeds (RFC 4287): one for the site, one for each org, one for each skill. */
import { createHash } from "node:crypto";
import { feedPath, feedStylePath, PAGE_PATHS } from "../../app/routing/morePaths.ts";
import { followPath, homePath, projectPath } from "../../app/routing/paths.ts";
import type { Catalogue, Project, Term } from "../../catalogue/model.ts";
import { slugify } from "../../catalogue/slug.ts";
import type { Settings } from "../../config/schema.ts";
import { markdownText } from "../../convert/markdown/markdownText.ts";
import { linkTo } from "../hosting/address.ts";
import { siteTranslator } from "../messages/siteTranslator.ts";
import { applicationDates } from "../pages/applicationDates.ts";
import { valuesWithPages } from "../pages/facetPages.ts";
import { newestFirst } from "./newestFirst.ts";
import { termDate } from "./termDate.ts";
import { element, type Xml, xmlDocument } from "./xml.ts";

/** Most entries of a feed, the newest terms' first; one term has far fewer. */
const MAX_ENTRIES = 100;
/** Longest summary, in characters. */
const SUMMARY = 500;

/** Gives the permanent id of a feed or an entry, by its path within the site. */
type Naming = (path: string) => string;

/** The date of a feed without entries. */
const NEVER = "1970-01-01T00:00:00Z";

interface Feed {
  /** Path with a slash before it. */
  path: string;
  /** Path of the page that shows the same projects. */
  page: string;
  title: string;
  projects: readonly Project[];
}

/** What of the settings the feeds say, or are made of. */
export type FeedSettings = Pick<Settings, "name" | "feedId" | "attribution" | "language" | "project">;

/**
 * All feeds, by path relative to the site's root.
 * @param address the site's, null where it is not known: links are relative then, which Atom allows
 */
export function feeds(
  catalogue: Catalogue,
  address: string | null,
  settings: FeedSettings,
): Map<string, string> {
  const { feedId, name: site } = settings;
  const nameOf: Naming = (path) => permanentId(feedId === null ? path : `${feedId} ${path}`);
  const terms = new Map(catalogue.terms.map((term) => [term.id, term]));
  const termOf = ({ term }: Project) => terms.get(term);
  const dateOf = (project: Project) =>
    project.created === undefined
      ? `${termDate(termOf(project) ?? { id: project.term })}T00:00:00Z`
      : instant(project.created);
  const projects = newestFirst(catalogue);
  const values = valuesWithPages({ ...catalogue, projects });
  const about = (facet: "org" | "skill"): Feed[] =>
    values[facet].map(({ slug, label, projects: own }) => ({
      path: feedPath(facet, slug),
      page: PAGE_PATHS[facet](slug),
      title: `${label} · ${site}`,
      projects: Array.from(own).flatMap((at) => projects[at] ?? []),
    }));
  const siteFeed: Feed = { path: feedPath(), page: homePath(), title: site, projects };
  return new Map(
    [siteFeed, ...about("org"), ...about("skill")].map((feed) => {
      const file = decodeURIComponent(feed.path.slice(1));
      const link = (to: string) => linkTo(address, file, to);
      return [file, write(feed, { settings, termOf, dateOf, nameOf, link })] as const;
    }),
  );
}

/** What the elements of a feed are made with. */
interface Writing {
  settings: FeedSettings;
  termOf: (project: Project) => Term | undefined;
  dateOf: (project: Project) => string;
  nameOf: Naming;
  /** The address of a path of the site, as the feed has it. */
  link: (to: string) => string;
}

function write(feed: Feed, writing: Writing): string {
  const { settings, dateOf, nameOf, link } = writing;
  const { name, attribution, language } = settings;
  const entries = feed.projects.slice(0, MAX_ENTRIES);
  const rights = [attribution?.license, attribution?.licenseUrl].filter(Boolean).join(", ");
  const newest = entries.map(dateOf).sort().at(-1);
  return xmlDocument(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": language },
      explanation(feed, writing),
      element("id", {}, nameOf(feed.path)),
      element("title", {}, feed.title),
      element("updated", {}, newest ?? NEVER),
      element("link", { rel: "self", type: "application/atom+xml", href: link(feed.path) }),
      element("link", { rel: "alternate", type: "text/html", href: link(feed.page) }),
      element("author", {}, element("name", {}, attribution?.text ?? name)),
      ...(rights === "" ? [] : [element("rights", {}, rights)]),
      ...entries.map((project) => entry(project, writing)),
    ),
    link(feedStylePath()),
  );
}

/**
 * What browsers show above the entries: what a feed is. Readers pass over elements of other namespaces (RFC 4287, 6.3), and
 * browsers know those of XHTML, so that with a style sheet a feed is a page. A transformation (XSLT), the older way, ends with
 * Chrome 158: https://github.com/whatwg/html/issues/11523
 */
function explanation({ title }: Feed, { settings, link }: Writing): Xml {
  const t = siteTranslator(settings);
  return element(
    "header",
    { xmlns: XHTML },
    element("h1", {}, title),
    element("p", {}, t("feeds.what"), " ", element("a", { href: link(followPath()) }, t("feeds.how"))),
  );
}

const XHTML = "http://www.w3.org/1999/xhtml";

/** The text of an entry, with a link for browsers: they don't make one of Atom's own. */
function summaryOf(text: string, { settings }: Writing, href: string): Xml {
  return element(
    "summary",
    { type: "xhtml" },
    element(
      "div",
      { xmlns: XHTML },
      ...(text === "" ? [] : [element("p", {}, text)]),
      element("p", {}, element("a", { href }, siteTranslator(settings)("feeds.open"))),
    ),
  );
}

function entry(project: Project, writing: Writing): Xml {
  const { settings, termOf, dateOf, nameOf, link } = writing;
  const term = termOf(project);
  const date = dateOf(project);
  const summary = [applicationDates(term, settings), shortened(markdownText(project.description))]
    .filter((text) => text !== "")
    .join(" ");
  return element(
    "entry",
    {},
    // Readers know an entry by its id: a project that was renamed is no new one.
    element("id", {}, nameOf(`/projects/${project.aliases?.at(-1) ?? project.id}`)),
    element("title", {}, entryTitle(project, term)),
    element("updated", {}, date),
    ...(project.created === undefined ? [] : [element("published", {}, date)]),
    element("link", { rel: "alternate", type: "text/html", href: link(projectPath(project.id)) }),
    ...project.upstreamIssues.map(({ url }) => element("link", { rel: "related", href: url })),
    // An entry without an author of its own has the feed's.
    ...(project.org === "" ? [] : [element("author", {}, element("name", {}, project.org))]),
    summaryOf(summary, writing, link(projectPath(project.id))),
    ...project.skills.map((skill) => element("category", { term: slugify(skill), label: skill })),
  );
}

/** "Build a kite (Acme) · 2026 Term 3": feed readers show titles alone, and a feed has many terms. */
function entryTitle({ title, org }: Project, term: Term | undefined): string {
  const name = org === "" ? title : `${title} (${org})`;
  return term === undefined ? name : `${name} · ${term.name}`;
}

/** The namespace of our ids. Never change it: every entry would be new to every feed reader. */
const NAMESPACE = "8d1f6a52-6f0e-5c0b-9a3e-2f7f4b1c9d60";

/**
 * An id that stays the same when the site moves to another address: a name-based UUID (RFC 9562, version 5) of
 * the setting `feedId` and the path within the site.
 */
function permanentId(name: string): string {
  const hash = createHash("sha1").update(NAMESPACE.replaceAll("-", ""), "hex").update(name).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const uuid = hash.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  return `urn:uuid:${uuid}`;
}

/** An ISO date or instant as Atom wants it (RFC 3339), in UTC. */
function instant(date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? NEVER : new Date(time).toISOString().replace(".000Z", "Z");
}

function shortened(text: string): string {
  if (text.length <= SUMMARY) return text;
  const cut = text.lastIndexOf(" ", SUMMARY);
  return `${text.slice(0, cut > SUMMARY / 2 ? cut : SUMMARY)}…`;
}
