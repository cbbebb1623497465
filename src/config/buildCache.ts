/** What takes long to make is kept for the next build, by a key of all that it is made of. */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
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
  if (kept !== null) return kept;
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
