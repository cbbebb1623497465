/** What takes long to make is kept for the next build, by a key of all that it is made of. */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Reads what an earlier build made, or makes it.
 * @param folder where it is kept; null makes it each time
 * @param inputs all that decides what comes out, the code that makes it included
 * @param make returns null where there is nothing to keep
 */
export async function buildCache<Made extends Uint8Array | null>(
  folder: string | null,
  inputs: readonly (string | Uint8Array)[],
  make: () => Promise<Made>,
): Promise<Made | Buffer> {
  if (folder === null) return make();
  const key = createHash("sha256");
  for (const input of inputs) key.update(`${input.length}:`).update(input);
  const file = path.join(folder, key.digest("hex").slice(0, 32));
  const kept = await readFile(file).catch(() => null);
  if (kept !== null) {
    const now = new Date();
    // Its time is when it was last used.
    await utimes(file, now, now).catch(() => undefined);
    return kept;
  }
  const made = await make();
  // A folder that cannot be written (an image's, another user's) costs the next build time, and this one nothing.
  if (made !== null) await keep(file, made).catch(() => undefined);
  return made;
}

/** Writes to a temporary file first, so that nobody reads half of it, even where two builds share the cache. */
async function keep(file: string, content: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, content);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

const DAY_MS = 86_400_000;
/** Some 7,000 card images: six editions of a large site. */
const MOST_BYTES = 200_000_000;
const MOST_DAYS = 30;

/**
 * Deletes what no build has used for 30 days and, beyond 200 MB, for a day: what was used last is kept first. What this build
 * and those before it on the same day have used is always kept.
 */
export async function forgetUnused(folder: string): Promise<void> {
  const now = Date.now();
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      // Another build may have deleted it.
      const { size, mtimeMs } = await stat(file).catch(() => ({ size: 0, mtimeMs: now }));
      return { file, size, days: (now - mtimeMs) / DAY_MS };
    }),
  );
  let bytes = 0;
  for (const { file, size, days } of files.sort((a, b) => a.days - b.days)) {
    bytes += size;
    // A folder that cannot be written keeps it all.
    if (days > MOST_DAYS || (bytes > MOST_BYTES && days > 1)) await rm(file).catch(() => undefined);
  }
}
