/** The data files of a site, made for a catalogue of a test's own. Apart, since converting is dear to load, and few tests need it. */
import { excerpt, excerptPlaces } from "../src/catalogue/excerpt.ts";
import { packList, writeList } from "../src/catalogue/listCodec.ts";
import type { Catalogue } from "../src/catalogue/model.ts";
import { byTextFile } from "../src/catalogue/richText.ts";
import { markdownText } from "../src/convert/markdown/markdownText.ts";
import { projectText } from "../src/convert/markdown/richText.ts";
import { searchable } from "../src/convert/searchable.ts";
import { skillGroupsOf } from "../src/convert/vite/vitePlugin.ts";
import { indexFiles } from "../src/search/index/indexFiles.ts";

type DataFiles = readonly (readonly [files: string, contentOf: (url: string) => string])[];

/** What was made for a catalogue serves each test with it: for 400 projects it takes two seconds of processor time. */
const made = new WeakMap<Catalogue, DataFiles>();

/** @returns the patterns of the files' addresses, and what is in each; made when it is asked for */
export function dataFilesOf(served: Catalogue): DataFiles {
  const files = made.get(served) ?? makeFiles(served);
  made.set(served, files);
  return files;
}

function makeFiles(served: Catalogue): DataFiles {
  const once = <T>(make: () => T) => {
    let made: { value: T } | undefined;
    return () => {
      made ??= { value: make() };
      return made.value;
    };
  };
  const list = once(() => writeList(packList(served)));
  const index = once(() => indexFiles(searchable(served), skillGroupsOf(served)));
  const excerpts = once(() => {
    const files = new Map<number, string[]>();
    const places = excerptPlaces(served.projects);
    served.projects.forEach(({ description }, at) => {
      const place = places[at];
      if (!place) return;
      const file = files.get(place.file) ?? [];
      files.set(place.file, file);
      file[place.at] = excerpt(markdownText(description));
    });
    return files;
  });
  const texts = new Map<string, string>();
  return [
    ["**/assets/list-*.json", list],
    ["**/assets/immutable/search-*/*", (url) => index().get(nameOf(url)) ?? ""],
    [
      "**/assets/immutable/excerpts-*/*.json",
      (url) => JSON.stringify(excerpts().get(Number.parseInt(nameOf(url), 10)) ?? []),
    ],
    [
      "**/assets/immutable/texts-*/*",
      (url) => {
        const name = nameOf(url);
        const own = () => byTextFile(served.projects).get(name) ?? [];
        const text = texts.get(name) ?? JSON.stringify(own().map((project) => projectText(project)));
        texts.set(name, text);
        return text;
      },
    ],
  ];
}

/** What comes after the last slash. */
function nameOf(url: string): string {
  return /[^/]*$/.exec(url)?.[0] ?? "";
}
