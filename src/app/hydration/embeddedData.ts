/** The files that a page was prerendered from, which it carries with it: React must hydrate it from the same data. */
import * as v from "valibot";

/** Reads a file that is embedded in the page; undefined where it is not. */
type ReadFile = (path: string) => unknown;

/** Id of the element that holds them, as JSON by path. */
export const EMBEDDED_ID = "embedded-data";

let files: Record<string, unknown> | null = null;

let readFile: ReadFile = (path) => {
  files ??= JSON.parse(document.getElementById(EMBEDDED_ID)?.textContent ?? "{}") as Record<string, unknown>;
  return files[path];
};

/** For the build, which prerenders pages from the files themselves. */
export function provideEmbeddedFiles(read: ReadFile): void {
  readFile = read;
}

/**
 * One of the files that the page was prerendered from.
 * @returns undefined where it is not embedded, or not of this form
 */
export function embeddedData<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): v.InferOutput<Schema> | undefined {
  const parsed = v.safeParse(schema, readFile(path));
  return parsed.success ? parsed.output : undefined;
}
