/** Longest slug that can name a file on every system, in bytes. */
const MAX_NAME = 200;

/** True for a slug that can name a file. Longer ones get no page and no feed of their own. */
export function canNameFile(slug: string): boolean {
  return Buffer.byteLength(slug) <= MAX_NAME;
}
