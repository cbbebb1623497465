/** Public addresses of lines: a long one a file, instead of one for each of its projects. */
import type { Project } from "./model.ts";

type Source = Project["source"];

/** The lines at the end of an address, as hosts write them: `#L12-L40`, `#L12-40`, `#lines-12:40`. */
const LINES = /#(L|lines-)(\d+)([-:]L?)(\d+)$/;

/**
 * The address of each file's lines with `{line}` and `{endLine}` in place of them; only of files of which all sources have
 * an address of this form.
 */
export function fileUrls(sources: readonly Source[]): Map<string, string> {
  const urls = new Map<string, string>();
  const others = new Set<string>();
  for (const { file, line, endLine, url = "" } of sources) {
    const template = url.replace(LINES, "#$1{line}$3{endLine}");
    const isLines = template !== url && lineUrl(template, { line, endLine }) === url;
    if (!isLines || template !== (urls.get(file) ?? template)) others.add(file);
    urls.set(file, template);
  }
  for (const file of others) urls.delete(file);
  return urls;
}

/** The address of lines of a file; undefined where the file has none. */
export function lineUrl(
  template: string | undefined,
  { line, endLine }: Pick<Source, "line" | "endLine">,
): string | undefined {
  return template?.replace("{line}", String(line)).replace("{endLine}", String(endLine));
}
