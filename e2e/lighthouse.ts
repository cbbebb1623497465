/**
 * `npm run lighthouse [-- FOLDER]`: Lighthouse's marks for the first page and a project's page of the built site, as a
 * phone with a slow network sees them. Lighthouse itself is fetched when it is asked for: it is as large as all else.
 */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { CatalogueModel } from "../src/catalogue/model.ts";
import { browserFlags, findBrowser } from "./browser.ts";
import { serveFolder } from "./static-server.ts";

/** The newest that runs on Node 20. */
const LIGHTHOUSE = "lighthouse@12";

const ReportModel = v.object({
  categories: v.record(v.string(), v.object({ title: v.string(), score: v.nullable(v.number()) })),
  audits: v.record(v.string(), v.object({ title: v.string(), score: v.nullable(v.number()) })),
});

const folder = resolve(process.argv[2] ?? "dist");
const { projects } = v.parse(CatalogueModel, JSON.parse(readFileSync(`${folder}/catalogue.json`, "utf8")));
const host = await serveFolder(folder, "/", 404, { compressed: "br" });
const marks: Record<string, Record<string, number | null>> = {};
for (const path of ["", `projects/${projects[0]?.id}`]) {
  const { stdout } = await promisify(execFile)(
    "npx",
    [
      "--yes",
      LIGHTHOUSE,
      host.url + path,
      "--quiet",
      "--output=json",
      `--chrome-flags=--headless=new ${browserFlags.join(" ")}`,
    ],
    { maxBuffer: 100_000_000, env: { ...process.env, CHROME_PATH: findBrowser() ?? "" } },
  );
  const { categories, audits } = v.parse(ReportModel, JSON.parse(stdout));
  marks[path === "" ? "the list" : "a project"] = Object.fromEntries(
    Object.values(categories).map(({ title, score }) => [
      title,
      score === null ? null : Math.round(score * 100),
    ]),
  );
  for (const { title, score } of Object.values(audits))
    if (score !== null && score < 0.9) process.stdout.write(`${path || "/"}: ${score} ${title}\n`);
}
await host.close();
// biome-ignore lint/suspicious/noConsole: a table is what such a script is for
console.table(marks);
