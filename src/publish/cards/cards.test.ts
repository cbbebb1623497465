import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Catalogue, Project } from "../../catalogue/model.ts";
import { settingsOf } from "../../config/schema.ts";
import { testProject } from "../testProject.ts";
import { cards } from "./cards.ts";
import { readColors } from "./colors.ts";
import { opaquePng } from "./png.ts";

const css = await readFile(new URL("../../app/styles.css", import.meta.url), "utf8");
const colors = readColors(css);
const site = settingsOf({ name: "Kites", question: "Which kite do you want to fly?" });

let cache = "";
beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), "cards-"));
});
afterEach(() => rm(cache, { recursive: true }));

function catalogueOf(...projects: Project[]): Catalogue {
  return { schemaVersion: 1, terms: [], projects };
}

const card = (about: Partial<Project>) => testProject({ id: `t/${about.org ?? "o"}/x`, ...about });

/** Width and height, from a PNG's header. */
function sizeOf(png: Uint8Array | undefined): [number, number] {
  const bytes = Buffer.from(png ?? []);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

it("makes a card of each project and of the site, in the size that link previews want", async () => {
  const catalogue = catalogueOf(
    testProject(),
    card({ title: "An org’s second project, naïve and žluťoučký, Привет" }),
  );
  const { files, unwritten } = await cards(catalogue, { site, colors });
  expect(unwritten).toEqual([]);
  expect([...files.keys()].sort()).toEqual([
    "cards/2025-02-jun-aug/helm/a-title.png",
    "cards/site.png",
    "cards/t/o/x.png",
  ]);
  for (const png of files.values()) {
    expect(sizeOf(png)).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(60_000);
  }
});

it("makes no more cards than the setting allows, of the newest terms", async () => {
  const of = (term: string, title: string) => testProject({ id: `${term}/o/${title}`, term, title });
  const catalogue = catalogueOf(
    of("2025-01-mar-may", "a"),
    of("2026-01-mar-may", "b"),
    of("2025-03-sep-nov", "c"),
  );
  const { files, others } = await cards(catalogue, { site, colors, most: 2 });
  expect([...files.keys()].sort()).toEqual([
    "cards/2025-03-sep-nov/o/c.png",
    "cards/2026-01-mar-may/o/b.png",
    "cards/site.png",
  ]);
  expect(others).toBe(1);
});

it("different words make different cards; pictographs, which no font has, make none", async () => {
  const of = async (title: string) => {
    const { files } = await cards(catalogueOf(card({ title })), { site, colors });
    return Buffer.from(files.get("cards/t/o/x.png") ?? []);
  };
  const plain = await of("Fun with flags");
  expect(plain.equals(await of("Fun with maps"))).toBe(false);
  expect(plain.equals(await of("🎉 Fun with 🇩🇪 flags 👩🏽‍💻"))).toBe(true);
});

it("a title in letters that no font has gets the site's card, and is reported", async () => {
  const { files, unwritten } = await cards(catalogueOf(card({ title: "云原生项目" })), { site, colors });
  expect(unwritten).toEqual(["t/o/x"]);
  expect(files.get("cards/t/o/x.png")).toBe(files.get("cards/site.png"));
});

it("no text makes a build fail", async () => {
  const odd = [
    "",
    " ",
    "\0\ud800",
    "</svg><script>&amp;",
    "x".repeat(20_000),
    "a ".repeat(9_000),
    "مرحبا",
    "e\u0301\u0301\u0301",
  ];
  const catalogue = catalogueOf(
    ...odd.map((text, at) => testProject({ id: `t/o/${at}`, org: text, title: text, skills: [text] })),
  );
  const { files } = await cards(catalogue, { site, colors });
  expect(files.size).toBe(odd.length + 1);
});

it("keeps cards from build to build, and renders those again whose words or colors changed", async () => {
  const make = (title: string, paint = colors) =>
    cards(catalogueOf(card({ title })), { site, colors: paint, cache });
  await make("One");
  const kept = await readdir(cache);
  expect(kept).toHaveLength(2);
  for (const file of kept) await writeFile(path.join(cache, file), "kept");
  const again = await make("One");
  for (const png of again.files.values()) expect(Buffer.from(png).toString()).toBe("kept");
  expect(sizeOf((await make("Two")).files.get("cards/t/o/x.png"))).toEqual([1200, 630]);
  const others = new Map([...colors, ["band", { light: "#3b0d2e", dark: "#3b0d2e" }]]);
  expect(sizeOf((await make("One", others)).files.get("cards/t/o/x.png"))).toEqual([1200, 630]);
});

/** Red, green and blue of a PNG's pixels, each row's filter left out. */
function pixelsOf(png: Buffer): number[] {
  const data = (type: string) => {
    const at = png.indexOf(type);
    return at < 0 ? null : png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const [width = 0] = sizeOf(png);
  const colors = data("PLTE");
  const rows = inflateSync(data("IDAT") ?? "");
  const stride = 1 + width * (colors ? 1 : 3);
  const values = [...rows].filter((_, at) => at % stride !== 0);
  expect([...rows].filter((_, at) => at % stride === 0)).toEqual(Array(rows.length / stride).fill(0));
  return colors ? values.flatMap((at) => [...colors.subarray(at * 3, at * 3 + 3)]) : values;
}

it.each([
  { count: 2, width: 2, height: 2 },
  { count: 256, width: 64, height: 5 },
  { count: 257, width: 64, height: 5 },
])("writes the pixels it is given, with $count colors", async ({ count, width, height }) => {
  const pixels = Array.from({ length: width * height }, (_, at) => [at % count, 7, (at % count) >> 8]);
  const rgba = Uint8Array.from([0, ...pixels.flatMap((rgb) => [...rgb, 255])]).subarray(1);
  const png = Buffer.from(await opaquePng(rgba, width, height));
  expect(sizeOf(png)).toEqual([width, height]);
  expect(pixelsOf(png)).toEqual(pixels.flat().map((value) => value & 255));
});
