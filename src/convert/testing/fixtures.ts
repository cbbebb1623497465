/** Made-up ideas files, one for each kind of variation that people write. */
import { readdirSync, readFileSync } from "node:fs";
import type { SourceText } from "../sources/sourceText.ts";

/** Where the files are, each with a JSON file of what is read from it. */
export const FIXTURES = new URL("../fixtures/", import.meta.url);

/** The Markdown files, by name. */
export function fixtureFiles(): SourceText[] {
  return readdirSync(FIXTURES)
    .filter((file) => file.endsWith(".md") && file !== "README.md")
    .map((file) => ({ file, text: readFileSync(new URL(file, FIXTURES), "utf8") }));
}
