import { useBrowserValue } from "./useBrowserValue.ts";

/** The present minute, in ms since 1970; null in a prerendered page, which may be days old. Does not tick. */
export function useNow(): number | null {
  return useBrowserValue(() => Math.floor(Date.now() / 60_000) * 60_000, null);
}
