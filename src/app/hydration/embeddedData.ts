import * as v from "valibot";

/** Reads a file that came with the page; undefined where it did not. */
type BroughtFiles = (path: string) => unknown;

let files: Record<string, unknown> | null = null;

let broughtFile: BroughtFiles = (path) => {
  files ??= JSON.parse(document.getElementById("brought")?.textContent ?? "{}") as Record<string, unknown>;
  return files[path];
};

/** For the build, which makes pages from the files themselves. */
export function provideEmbeddedFiles(read: BroughtFiles): void {
  broughtFile = read;
}

/**
 * One of the files that the page was made from, so that the browser can draw it again as it is.
 * @returns undefined where the page did not bring it
 */
export function embeddedData<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): v.InferOutput<Schema> | undefined {
  const parsed = v.safeParse(schema, broughtFile(path));
  return parsed.success ? parsed.output : undefined;
}
