/** From the build's one `index.html` to the file of each page. */
import { EMBEDDED_ID } from "../../app/hydration/embeddedData.ts";
import type { Days } from "../../catalogue/unchangedDays.ts";
import { siteTranslator } from "../messages/siteTranslator.ts";
import type { TextSettings } from "../messages/texts.ts";
import { contentPolicy, REFERRER_POLICY } from "./csp.ts";
import { publicUrl, type SiteFacts } from "./jsonLd.ts";
import type { RenderedPage } from "./render.tsx";
import { NOT_FOUND, type PageRoute } from "./routes.ts";

/** What all pages have in common, without style and content policy: {@link withStyle} puts these in. */
export interface HtmlTemplate {
  html: string;
  /** The scripts that stand in it. */
  scripts: readonly string[];
}

/** How a page gets its style. */
export interface PageStyle {
  /** What stands in the head. */
  inline: string;
  /** Path of the whole sheet, relative to the root; null where `inline` has all of it. */
  file: string | null;
  /** `inline` does not suffice to paint the page: it waits for the file. */
  isAwaited?: boolean;
}

/** Where a page's policy and style come. No text of a page can hold them: "<" is escaped everywhere. */
const POLICY = "<!--policy-->";
const STYLE = "<!--style-->";
const REST = "<!--rest of the style-->";

/**
 * Puts what all pages share into the one that Vite made.
 * @param index `index.html` as Vite made it, with the boot script in it
 * @param settings those of the site that its texts depend on
 */
export function htmlTemplate(index: string, settings: TextSettings): HtmlTemplate {
  return {
    scripts: inlineScripts(index),
    html: replaceOnce(index, [
      ['<html lang="en">', htmlTag(settings.language)],
      [/(?<=<meta charset="utf-8"[^>]*>)/, `${POLICY}<meta name="referrer" content="${REFERRER_POLICY}">`],
      ["</head>", `${STYLE}${APP_LINKS}</head>`],
      [/(?:<!--[^>]*-->\s*)?<noscript><\/noscript>/, noScript(settings)],
      [ROOT, `${ROOT}${REST}`],
    ]),
  };
}

/**
 * Puts in the style and the content policy. What the page is painted with stands in its head, so that nothing but the page
 * is waited for. The whole sheet is only loaded at first: a browser that applied it as soon as it is there would style the page
 * again just when it is about to paint it. The site's script applies it (`app/hydration/wholeStyle.ts`).
 * @param html of {@link pageFile}, or the template's own
 */
export function withStyle(html: string, { scripts }: HtmlTemplate, style: PageStyle): string {
  const { inline, file, isAwaited = false } = style;
  const policy = escapeHtml(contentPolicy({ scripts, styles: [inline] }));
  const link = file === null ? "" : `<link rel="stylesheet" href="./${file}">`;
  const later = link && `<link rel="preload" as="style" href="./${file}"><noscript>${link}</noscript>`;
  return replaceOnce(html, [
    [POLICY, `<meta http-equiv="Content-Security-Policy" content="${policy}">`],
    [STYLE, `<style>${inline}</style>${isAwaited ? link : ""}`],
    [REST, isAwaited ? "" : later],
  ]);
}

/** The place of the content. */
const ROOT = '<div id="root"></div>';

/** For browsers without JavaScript. */
function noScript(settings: TextSettings): string {
  const t = siteTranslator(settings);
  return `<noscript><p class="wrap py-4">${t("core.noScript")} <a class="link" href="./catalogue.json">${t("layout.catalogue")}</a></p></noscript>`;
}

/** Parts of a page that are its own. */
export interface PageParts {
  site: SiteFacts;
  route: PageRoute;
  rendered: RenderedPage;
  /** Scripts that the page will load, to be preloaded; relative to the root. */
  scripts: readonly string[];
  /** The preview picture's address, relative to the root; absent where the build made none. */
  image?: string | undefined;
  /** The list's file where it is to be preloaded. */
  list: string | null;
  /** The days on which what it shows is true; absent where that does not depend on the day. */
  days?: Days | undefined;
}

/** The first tag of every page. */
const htmlTag = (language: TextSettings["language"], attributes = "") =>
  `<html lang="${language}"${attributes}>`;

const INLINE_SCRIPT = /<script>([\s\S]*?)<\/script>/g;

/** Marks the tags in the head that belong to this page only. */
const OWN = " data-own";

/** Tags of every page for those who install it. */
const APP_LINKS =
  '<link rel="manifest" href="./manifest.webmanifest"><link rel="apple-touch-icon" href="./apple-touch-icon.png">';

/** The file of a page, but for {@link withStyle}. */
export function pageFile({ html }: HtmlTemplate, parts: PageParts): string {
  const { site, route, rendered, scripts, list, days } = parts;
  const { language } = site.settings;
  // A host serves `projects/a/b/c.html` at `/projects/a/b/c`: the root is as many folders up as the path has before it.
  const root = "../".repeat(Math.max(0, route.path.split("/").length - 2)) || "./";
  // The page for unknown addresses stands at all of them: the browser renders it for each.
  const attributes =
    route.path === NOT_FOUND
      ? ""
      : ` data-page="${escapeHtml(route.path)}" data-prerendered="${route.prerendered}"${days ? ` data-days="${days.from ?? ""}/${days.until ?? ""}"` : ""}`;
  const files = Object.keys(rendered.files).length === 0 ? "" : jsonScript(EMBEDDED_ID, rendered.files);
  const preloads = [
    ...scripts.map((script) => `<link rel="modulepreload" crossorigin href="./${script}">`),
    ...(list === null ? [] : [`<link rel="preload" as="fetch" crossorigin href="./${list}">`]),
  ];
  return replaceOnce(html, [
    [htmlTag(language), htmlTag(language, attributes)],
    ['<base href="./" />', `<base href="${root}" />`],
    [/<title>[^<]*<\/title>/, headTags(parts)],
    ["</head>", `${preloads.join("")}</head>`],
    [ROOT, `<div id="root">${rendered.body}</div>${files}`],
  ]);
}

/**
 * Title, description, and what link previews and search engines read. It is true of this page only, so the app takes
 * what is marked away when the visitor goes on (`app/routing/navigation.ts`).
 */
function headTags({ site: { settings, address }, route, rendered, image }: PageParts): string {
  const url = publicUrl(address, route.path);
  // Previews need whole addresses: without a public one for the site, the picture can't be named.
  const picture = image === undefined ? undefined : publicUrl(address, `/${image}`);
  const named: [attribute: string, content: string | undefined][] = [
    // One text for both: RDFa's attribute stands beside HTML's own (https://www.w3.org/TR/html-rdfa/#extensions-to-the-html5-syntax).
    ['name="description" property="og:description"', route.description],
    ['name="robots"', route.hidden ? "noindex" : undefined],
    ['property="og:type"', route.path === "/" ? "website" : "article"],
    ['property="og:site_name"', settings.name],
    ['property="og:url"', url],
    ['property="og:image"', picture],
    ['property="og:image:width"', picture && "1200"],
    ['property="og:image:height"', picture && "630"],
    ['property="og:image:alt"', picture && route.imageText],
    ['name="twitter:card"', picture ? "summary_large_image" : "summary"],
  ];
  return [
    `<title>${rendered.title}</title>`,
    `<meta property="og:title" content="${rendered.title.replaceAll('"', "&quot;")}"${OWN}>`,
    ...named.flatMap(([attributes, content]) =>
      content === undefined ? [] : [`<meta ${attributes} content="${escapeHtml(content)}"${OWN}>`],
    ),
    ...(url === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(url)}"${OWN}>`]),
    rendered.head,
    ...(route.data === undefined ? [] : [jsonScript(null, route.data)]),
  ].join("");
}

/** Data in a page: nothing in it can end the element. JSON-LD where it has no id. */
function jsonScript(id: string | null, data: unknown): string {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return id === null
    ? `<script type="application/ld+json"${OWN}>${json}</script>`
    : `<script type="application/json" id="${id}">${json}</script>`;
}

function inlineScripts(html: string): string[] {
  return [...html.matchAll(INLINE_SCRIPT)].map(([, code = ""]) => code);
}

function replaceOnce(text: string, changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((changed, [what, by]) => {
    const next = changed.replace(what, () => by);
    if (next === changed && by !== what) throw new Error(`index.html has no ${what}`);
    return next;
  }, text);
}

/** Text for an attribute in double quotes, or between tags. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
