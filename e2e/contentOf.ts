import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** All files of a folder and below it: path → a hash of its content. */
export async function contentOf(folder: string): Promise<Map<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  return new Map(
    await Promise.all(
      files.sort().map(async (file) => {
        const hash = createHash("sha256").update(await readFile(file));
        return [path.relative(folder, file), hash.digest("hex")] as const;
      }),
    ),
  );
}
