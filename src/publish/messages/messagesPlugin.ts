/** The Vite plugin that compiles messages: no text is parsed in the browser, and each stands where it is used. */
import path from "node:path";
import compile from "icu-minify/compile";
import { normalizePath, type Plugin } from "vite";
import type { MessageId } from "../../app/messages/messageTypes.ts";
import type { BuiltId, MessageTable } from "../../app/messages/translator.ts";
import { LANGUAGES, type Language } from "../../config/languages.ts";
import { PACKAGE_ROOT } from "../../config/packageRoot.ts";
import { MESSAGE_IDS, siteText, type TextSettings, textIn } from "./texts.ts";

const MODULE = "virtual:messages";
/** Rollup's mark for modules that are no files. */
const RESOLVED = "\0";

/** Vite's list of what the site is made of, which is published with it. */
const MANIFEST = ".vite/manifest.json";

/** Whose ids are replaced: the app's modules. */
const APP_MODULE = /\/src\/app\/.*\.tsx?$/;

/**
 * Replaces each message's id in the app's code by its number and its text in the site's language, `["saved.title"]` by
 * `[17, "Saved projects"]`: the sentences of a page that is loaded later come with it, and those of the first page cost no
 * request. The other languages become one module each, a list of texts by number, which is loaded when it is chosen.
 * @param settings those of the site
 */
export function messages(settings: TextSettings): Plugin {
  const own = settings.language;
  const built = new Map(
    MESSAGE_IDS.map((id, number) => [id as string, JSON.stringify(builtId(id, number, settings))]),
  );
  return {
    name: "mentorship-finder:messages",
    // After TypeScript and JSX have become JavaScript.
    enforce: "post",
    // In a folder of their own, so that the service worker keeps only the one that is chosen.
    outputOptions: (options) => ({
      ...options,
      chunkFileNames: ({ facadeModuleId }) =>
        `assets/${facadeModuleId?.startsWith(`${RESOLVED}${MODULE}/`) ? "messages/" : ""}[name]-[hash].js`,
    }),
    resolveId: (id) => (id === MODULE || id.startsWith(`${MODULE}/`) ? RESOLVED + id : undefined),
    load(id) {
      if (!id.startsWith(RESOLVED + MODULE)) return undefined;
      const language = id.slice(RESOLVED.length + MODULE.length + 1);
      return language === ""
        ? loaders(own)
        : `export default ${JSON.stringify(tableOf(language as Language, settings))};`;
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const manifest = bundle[MANIFEST];
        if (manifest?.type === "asset") manifest.source = withOwnNames(String(manifest.source));
      },
    },
    transform: {
      filter: { id: APP_MODULE },
      handler(code) {
        const places = literals(this.parse(code)).filter(({ value }) => built.has(value));
        if (places.length === 0) return undefined;
        let changed = "";
        let at = 0;
        for (const { value, start, end } of places.sort((a, b) => a.start - b.start)) {
          changed += code.slice(at, start) + built.get(value);
          at = end;
        }
        // No line is moved, so the lines of the source map stay right.
        return { code: changed + code.slice(at), map: null };
      },
    },
  };
}

/**
 * Vite takes the names of modules that are no files for files of the working directory: the list would say where on somebody's
 * machine the site was built, and differ from machine to machine.
 */
function withOwnNames(manifest: string): string {
  const asFile = normalizePath(path.relative(PACKAGE_ROOT, MODULE));
  const entries = Object.entries(JSON.parse(manifest.replaceAll(`"${asFile}`, `"${MODULE}`)) as object);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(entries), null, 2);
}

function builtId(id: MessageId, number: number, settings: TextSettings): BuiltId {
  return [number, compile(siteText(settings, id))];
}

function tableOf(language: Language, { project }: TextSettings): MessageTable {
  return MESSAGE_IDS.map((id) => {
    const text = language === "en" ? siteText({ language, project }, id) : textIn(language, id);
    return text === undefined ? null : compile(text);
  });
}

function loaders(own: Language): string {
  const others = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== own);
  const entries = others.map((language) => `"${language}":()=>import("${MODULE}/${language}")`);
  const offers = others.map((language) => [language, offerIn(language)]);
  return [
    `export const tableLoaders={${entries.join()}};`,
    `export const offers=${JSON.stringify(Object.fromEntries(offers))};`,
  ].join("");
}

/** The language is offered in its own words, before its messages are loaded. */
function offerIn(language: Language) {
  return {
    offer: textIn(language, "layout.offer"),
    offerAccept: textIn(language, "layout.offerAccept"),
    offerDecline: textIn(language, "layout.offerDecline"),
  };
}

interface StringLiteral {
  value: string;
  start: number;
  end: number;
}

/** The texts of a program that are values: not the names of properties and modules. */
function literals(node: object): StringLiteral[] {
  if ("type" in node && node.type === "Literal")
    return "value" in node && typeof node.value === "string" ? [node as object as StringLiteral] : [];
  return Object.entries(node).flatMap(([name, child]: [string, unknown]) => {
    const isName = (name === "key" && "computed" in node && !node.computed) || name === "source";
    return typeof child === "object" && child !== null && !isName ? literals(child) : [];
  });
}
