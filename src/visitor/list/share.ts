/** A list in an address: `?ids=a,b`. It contains only ids, nothing else that the visitor has stored. */

/** Most ids in an address: with ids of usual length it stays below the 8 kB that web hosts commonly accept. */
export const MAX_SHARED_IDS = 100;

/** Longest id: no catalogue has longer ones. */
const MAX_ID_LENGTH = 400;

/**
 * Reads the ids of an address: in order, each once, at most {@link MAX_SHARED_IDS}. Never fails.
 * @param search the query, with or without "?"
 */
export function parseSharedIds(search: string): string[] {
  const ids = search
    .replace(/^\?/, "")
    .split("&")
    .filter((parameter) => parameter.startsWith("ids="))
    .flatMap((parameter) => parameter.slice("ids=".length).split(","))
    .map(decode)
    .filter((id) => id !== "" && id.length <= MAX_ID_LENGTH);
  return [...new Set(ids)].slice(0, MAX_SHARED_IDS);
}

/**
 * The query that shares the ids, "" for none; read back by {@link parseSharedIds}.
 * Ids beyond {@link MAX_SHARED_IDS} are left out.
 */
export function formatSharedIds(ids: readonly string[]): string {
  const shared = [...new Set(ids)].filter((id) => id !== "").slice(0, MAX_SHARED_IDS);
  return shared.length === 0 ? "" : `?ids=${shared.map(encode).join(",")}`;
}

// URLSearchParams, unlike encodeURIComponent and its counterpart, has an answer for every text.
function decode(text: string): string {
  return (new URLSearchParams(`id=${text}`).get("id") ?? "").trim();
}

function encode(id: string): string {
  return new URLSearchParams({ id }).toString().slice("id=".length).replaceAll("%2F", "/");
}
