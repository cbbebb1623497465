/** Longest slug that is still a file's name on every system, in bytes. */
const MAX_NAME = 200;

/** True for a slug that can name a file; pages and feeds of others are not made. */
export function canNameFile(slug: string): boolean {
  return Buffer.byteLength(slug) <= MAX_NAME;
}
