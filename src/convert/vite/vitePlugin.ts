/** The Vite plugin: ideas files in, hashed catalogue, project texts and virtual modules out. */
import { createHash } from "node:crypto";
import path from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { currentTerms, termsWithProjects } from "../../catalogue/applicationState.ts";
import { blocksText } from "../../catalogue/blocksText.ts";
import { countOrgs } from "../../catalogue/countOrgs.ts";
import { unpackPart, writePart } from "../../catalogue/currentList.ts";
import { decodePercent } from "../../catalogue/decodePercent.ts";
import { excerpt, excerptPlaces } from "../../catalogue/excerpt.ts";
import { type ProjectList, packList, writeList } from "../../catalogue/listCodec.ts";
import type { Catalogue } from "../../catalogue/model.ts";
import { byTextFile, type ProjectText } from "../../catalogue/richText.ts";
import { runSync } from "../../catalogue/sliced.ts";
import { datedTerms } from "../../catalogue/termDates.ts";
import { utcDay } from "../../catalogue/terms.ts";
import { type Days, unchangedDays } from "../../catalogue/unchangedDays.ts";
import { programsOf } from "../../config/knownPrograms.ts";
import { localSources, type SiteFolder, siteSources } from "../../config/load.ts";
import { type Program, type Programs, programIn } from "../../config/programs.ts";
import { siteSettings } from "../../config/schema.ts";
import { indexedListName, indexFiles } from "../../search/index/indexFiles.ts";
import { convertAll, sourceLines, summary } from "../convertAll.ts";
import { type Messages, messageLine, severityOf } from "../diagnostics/messages.ts";
import { withKinds } from "../kinds/kinds.ts";
import { foldedLine, foldPastTerms } from "../pastTerms.ts";
import { afterPrevious } from "../previous.ts";
import { catalogueSchema } from "../schema.ts";
import { searchable, searchedTexts } from "../searchable.ts";
import { TAXONOMY, type TaxonomyEntry } from "../skills/taxonomy.ts";
import { IDEAS_NAME } from "../sources/files.ts";
import { readSources } from "../sources/sources.ts";

/** The site that a catalogue is made for. */
export type CatalogueSite = Pick<SiteFolder, "folder" | "settings">;

/** Everything that is published, by path relative to the site's base, and the virtual modules. */
export interface Site {
  files: Map<string, string>;
  modules: Map<string, string>;
  catalogue: Catalogue;
  /** What the list's file says, from which pages are rendered: in the browser they are hydrated from the file. */
  list: ProjectList;
  /** Path of the list among the files. */
  listFile: string;
  /** The part of the current terms, and its path; the whole list where that is not worth a file. */
  current: { list: ProjectList; file: string };
  /** The days on which the terms have the states that they have today. */
  unchanged: Days;
  /** For the log: warnings, what was read, the summary. */
  report: string[];
}

/** What the plugin offers to others, as its `api`. */
export interface CatalogueApi {
  load(): Promise<Site>;
}

const CATALOGUE_MODULE = "virtual:catalogue";
const ALIASES_MODULE = "virtual:skill-aliases";
const NAMES_MODULE = "virtual:skill-names";
const IMPLIES_MODULE = "virtual:skill-implies";
const SETTINGS_MODULE = "virtual:settings";
// Modules of their own: only pages that are loaded lazily need them.
const PROGRAMS_MODULE = "virtual:programs";
const PUBLISHED_MODULE = "virtual:published-sources";
const MODULES: readonly string[] = [
  CATALOGUE_MODULE,
  ALIASES_MODULE,
  NAMES_MODULE,
  IMPLIES_MODULE,
  SETTINGS_MODULE,
  PROGRAMS_MODULE,
  PUBLISHED_MODULE,
];
/** Rollup's mark for modules that are no files. */
const RESOLVED = "\0";

/**
 * Converts the site's sources and provides them to the site: the virtual modules of `src/virtual.d.ts`, the hashed
 * catalogue and project texts, and `catalogue.json` with `catalogue.schema.json` at stable addresses.
 * A build fails where an ideas file has errors; in development they are shown, and the last good state stays.
 */
export function catalogue(organized: CatalogueSite): Plugin {
  let site: Promise<Site> | undefined;
  const load = () => {
    site ??= buildSite(organized);
    return site;
  };
  return {
    name: "mentorship-finder:catalogue",
    api: { load } satisfies CatalogueApi,
    async buildStart() {
      if (this.environment?.mode === "dev") return;
      const { report } = await load();
      for (const line of report) this.info(line);
    },
    resolveId(id) {
      return MODULES.includes(id) ? RESOLVED + id : undefined;
    },
    async load(id) {
      return id.startsWith(RESOLVED) ? (await load()).modules.get(id.slice(RESOLVED.length)) : undefined;
    },
    async generateBundle() {
      for (const [fileName, source] of (await load()).files)
        this.emitFile({ type: "asset", fileName, source });
    },
    configureServer(server) {
      serve(server, load);
      watch(server, localSources(organized), async () => {
        const good = site;
        const next = buildSite(organized);
        // A broken ideas file must not stop the running site: the last good state stays until it is fixed.
        site = good === undefined ? next : next.catch(() => good);
        await next;
      });
    },
  };
}

async function buildSite(organized: CatalogueSite): Promise<Site> {
  const { settings } = organized;
  const reading: Messages = [];
  const sources = await readSources(siteSources(organized), reading);
  const converted = convertAll(sources, { settings });
  const messages = [...reading, ...converted.messages];
  const { listed, folded } = foldPastTerms(
    messages.filter((message) => severityOf(message) !== "info"),
    converted.sources,
  );
  const report = [
    ...listed.map(messageLine),
    ...sourceLines(converted.sources),
    foldedLine(folded),
    summary(converted.catalogue, messages),
  ].filter((line) => line !== undefined);
  if (messages.some((message) => severityOf(message) === "error"))
    throw new Error(`The ideas files have errors:\n${report.join("\n")}`);
  const place = process.env.PREVIOUS_CATALOGUE ?? settings.previousCatalogue;
  const catalogue = await afterPrevious(converted.catalogue, place, process.env.ALLOW_FEWER === "1");
  return { ...publish(catalogue, changedAt(converted.changed), settings), report };
}

/**
 * When what the site shows was last changed, an ISO instant; null where nothing says so. A date of the sources, never the
 * present one: the same sources make the same site. SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/)
 * takes its place.
 */
function changedAt(changed: string | undefined): string | null {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH ?? "");
  if (epoch > 0) return new Date(epoch * 1000).toISOString();
  return changed === undefined ? null : new Date(changed).toISOString();
}

function publish(
  converted: Catalogue,
  changed: string | null,
  settings: CatalogueSite["settings"],
): Omit<Site, "report"> {
  const json = JSON.stringify(converted);
  const terms = datedTerms(converted.terms);
  const today = utcDay(new Date());
  const unchanged = unchangedDays(terms, today);
  const richTexts = searchedTexts(converted);
  const skills = skillGroupsOf(converted);
  const index = indexFiles(searchable(converted, richTexts), skills, settings.orgs?.aliases);
  const searchFolder = `assets/immutable/search-${contentHash([...index].flat())}/`;
  const list: ProjectList = { ...withKinds(converted), terms };
  const listText = writeList(packList(list));
  const listFile = `assets/list-${contentHash([listText])}.json`;
  const partText = currentPart(list, today);
  const isParted = listText.length - partText.length > MIN_LEFT_OUT;
  const currentFile = isParted ? `assets/current-${contentHash([partText])}.json` : listFile;
  const excerpts = excerptFiles(converted, richTexts).map((file) => JSON.stringify(file));
  const excerptsFolder = `assets/immutable/excerpts-${contentHash(excerpts)}/`;
  const texts = [...byTextFile(richTexts)].map(([name, own]) => [name, JSON.stringify(own)] as const);
  const textsFolder = `assets/immutable/texts-${contentHash(texts.flat())}/`;
  return {
    catalogue: converted,
    unchanged,
    list,
    listFile,
    current: { list: isParted ? runSync(unpackPart(partText)) : list, file: currentFile },
    files: new Map([
      [listFile, listText],
      ...(isParted ? ([[currentFile, partText]] as const) : []),
      ["catalogue.json", json],
      ["catalogue.schema.json", `${JSON.stringify(catalogueSchema(), null, 2)}\n`],
      ...excerpts.map((text, file) => [`${excerptsFolder}${file}.json`, text] as const),
      ...[...index].map(([name, content]) => [searchFolder + name, content] as const),
      ...texts.map(([name, text]) => [textsFolder + name, text] as const),
    ]),
    modules: new Map([
      [
        CATALOGUE_MODULE,
        exported({
          listFile,
          currentList: isParted ? currentFile : null,
          unchangedDays: unchanged,
          excerptsFolder,
          searchFolder,
          textsFolder,
          projectCount: converted.projects.length,
          orgCount: countOrgs(converted.projects),
          termNames: converted.terms.map(({ name }) => name),
          platforms: platformsOf(programsIn(converted, settings)),
          stateDay: firstAlikeDay(unchanged, today),
          changed,
        }),
      ],
      [ALIASES_MODULE, exported(skills)],
      [NAMES_MODULE, exported({ skillNames: TAXONOMY.map(namesOf) })],
      [IMPLIES_MODULE, exported({ skillImplies: impliesOf() })],
      [SETTINGS_MODULE, exported({ site: siteSettings(settings) })],
      [PROGRAMS_MODULE, exported({ programs: programsIn(converted, settings) })],
      [PUBLISHED_MODULE, exported({ publishedSources: settings.publishedSources })],
    ]),
  };
}

/** The first of those unchanged days that is in a day's year: which terms are recent depends on the year as well. */
function firstAlikeDay({ from }: Days, today: string): string {
  const newYear = `${today.slice(0, 4)}-01-01`;
  return from !== null && from > newYear ? from : newYear;
}

/** With fewer characters of other terms, a file of the current terms alone would be a request more for nothing. */
const MIN_LEFT_OUT = 20_000;

/** The file of the projects of the terms that are current on a day. @param today `YYYY-MM-DD` */
export function currentPart(list: ProjectList, today: string): string {
  const terms = currentTerms(termsWithProjects(list), today).map(({ id }) => id);
  return writePart(list, terms, indexedListName(list.projects));
}

/** The programs that the catalogue's terms name, by these names: pages say nothing of others. */
function programsIn({ terms }: Catalogue, settings: CatalogueSite["settings"]): Programs {
  const programs = programsOf(settings.programs);
  return Object.fromEntries(terms.map(({ program }) => [program, programIn(programs, program)]));
}

/** The cards' texts, in files of some projects each. */
function excerptFiles({ projects }: Catalogue, texts: readonly ProjectText[]): string[][] {
  const files: string[][] = [];
  const places = excerptPlaces(projects);
  texts.forEach(({ description }, index) => {
    const place = places[index];
    if (!place) return;
    files[place.file] ??= [];
    const file = files[place.file] ?? [];
    file[place.at] = excerpt(blocksText(description));
  });
  return files;
}

/**
 * Eight hexadecimal digits of the content, more where all of them are letters: a name that no digit marks as hashed
 * could be taken for a word.
 */
export function contentHash(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  const hex = hash.digest("hex");
  const firstDigit = hex.search(/\d/);
  return hex.slice(0, Math.max(8, firstDigit + 1));
}

function exported(values: Record<string, unknown>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join("");
}

function platformsOf(programs: Programs): Record<string, Program["platform"]> {
  return Object.fromEntries(
    Object.entries(programs).flatMap(([name, { platform }]) => (platform ? [[name, platform]] : [])),
  );
}

/** The other names of a catalogue's skills, as the site knows them. */
export function skillGroupsOf(catalogue: Catalogue): { skillAliases: string[][]; searchedNames: string[][] } {
  return { skillAliases: aliasesOf(catalogue), searchedNames: searchedNamesOf(catalogue) };
}

function aliasesOf({ projects }: Catalogue): string[][] {
  const used = new Set(projects.flatMap(({ skills }) => skills));
  return TAXONOMY.filter(
    ({ label, aliases, searched }) => used.has(label) && aliases.length + searched.length > 0,
  ).map(({ label, aliases }) => [label, ...aliases]);
}

/** Further names of skills, which are searched but not shown. */
function searchedNamesOf({ projects }: Catalogue): string[][] {
  const used = new Set(projects.flatMap(({ skills }) => skills));
  return TAXONOMY.filter(({ label, searched }) => used.has(label) && searched.length > 0).map(
    ({ label, searched }) => [label, ...searched],
  );
}

function namesOf({ label, aliases, alone }: TaxonomyEntry): string[] {
  return [label, ...aliases, ...alone];
}

function impliesOf(): string[][] {
  return TAXONOMY.filter(({ implies }) => implies.length > 0).map(({ label, implies }) => [
    label,
    ...implies,
  ]);
}

function serve(server: ViteDevServer, load: () => Promise<Site>): void {
  server.middlewares.use((request, response, next) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const base = server.config.base.startsWith("/") ? server.config.base : "/";
    const path = decodePercent(
      url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname.slice(1),
    );
    if (
      !/^(?:assets\/(?:(?:list|current)-|immutable\/(?:texts|excerpts|search)-).*\.(?:json|txt)|catalogue(?:\.schema)?\.json)$/.test(
        path,
      )
    )
      return next();
    load().then(
      ({ files }) => {
        const content = files.get(path);
        if (content === undefined) return next();
        const type = path.endsWith(".txt") ? "text/plain" : "application/json";
        response.setHeader("Content-Type", `${type}; charset=utf-8`);
        response.setHeader("Cache-Control", "no-store");
        response.end(content);
      },
      (error: unknown) => next(error),
    );
  });
}

/** Regenerates and reloads when an ideas file is edited, added or removed. */
function watch(server: ViteDevServer, places: readonly string[], regenerate: () => Promise<void>): void {
  server.watcher.add([...places]);
  const changed = async (file: string) => {
    const full = path.resolve(file);
    if (
      !IDEAS_NAME.test(full) ||
      !places.some((place) => full === place || full.startsWith(place + path.sep))
    )
      return;
    try {
      await regenerate();
      for (const id of MODULES) {
        const module = server.moduleGraph.getModuleById(RESOLVED + id);
        if (module !== undefined) server.moduleGraph.invalidateModule(module);
      }
      server.ws.send({ type: "full-reload" });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      server.config.logger.error(text);
      server.ws.send({
        type: "error",
        err: { message: text, stack: "", plugin: "mentorship-finder:catalogue" },
      });
    }
  };
  for (const event of ["add", "change", "unlink"] as const) server.watcher.on(event, changed);
}
