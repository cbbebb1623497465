/** A source at an http(s) address. */
import type { Messages } from "../diagnostics/messages.ts";
import { decode, MAX_BYTES, reasonOf, type SourceLimits, TIMEOUT, tooLarge, unreadable } from "./limits.ts";

/** Reads an address; what is wrong is reported. */
export async function fetchText(
  address: string,
  messages: Messages,
  { maxBytes = MAX_BYTES, timeout = TIMEOUT }: SourceLimits,
): Promise<{ text: string; changed?: string } | undefined> {
  try {
    const response = await fetch(rawAddress(address), {
      signal: AbortSignal.timeout(timeout),
      redirect: "follow",
    });
    if (!response.ok) {
      await response.body?.cancel();
      return unreadable(
        messages,
        address,
        `The server answered ${[response.status, response.statusText].join(" ").trim()}.`,
      );
    }
    const bytes = await readBody(response, maxBytes);
    if (typeof bytes === "number") return unreadable(messages, address, tooLarge(bytes, maxBytes));
    const text = decode(bytes, address, messages);
    if (text === undefined) return undefined;
    if (isPage(text, response.headers.get("Content-Type") ?? ""))
      return unreadable(
        messages,
        address,
        "The answer is an HTML page, no ideas file: give the raw file's address.",
      );
    const changed = Date.parse(response.headers.get("Last-Modified") ?? "");
    return { text, ...(Number.isNaN(changed) ? {} : { changed: new Date(changed).toISOString() }) };
  } catch (error) {
    return unreadable(messages, address, fetchProblem(error, timeout));
  }
}

/** The answer's body, or its size so far where that is more than it may be. */
export async function readBody(response: Response, maxBytes: number): Promise<Buffer | number> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return size;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Why a server gave no whole answer. */
export function fetchProblem(error: unknown, timeout: number): string {
  const isTimeout = error instanceof Error && error.name === "TimeoutError";
  return isTimeout
    ? `No full answer within ${timeout / 1000} seconds.`
    : `Cannot be fetched: ${reasonOf(error)}.`;
}

/** Where the text of a file is, on hosts whose page of it is HTML. */
function rawAddress(address: string): string {
  return (
    address
      .replace(/^https:\/\/github\.com\/([^/]+\/[^/]+)\/blob\//i, "https://raw.githubusercontent.com/$1/")
      // GitLab, and Gitea as on Codeberg, under whatever name somebody runs them.
      .replace(/^(https?:\/\/[^/?#]+\/[^?#]+?\/-)\/blob\//i, "$1/raw/")
      .replace(
        /^(https?:\/\/(?!raw\.githubusercontent\.com\/)[^/?#]+\/[^/?#]+\/[^/?#]+)\/src\/(branch|tag|commit)\//i,
        "$1/raw/$2/",
      )
  );
}

/** True for a page for browsers. The type alone says little: some servers give it to every text. */
function isPage(text: string, type: string): boolean {
  return (
    /^\s*(?:<\?xml[^<>]*>\s*)?<(?:!doctype\s+html|html)\b/i.test(text) ||
    (/^text\/html\b/i.test(type) && /<(?:html|head|body)[\s>]/i.test(text))
  );
}
