/** Fetches the site's own data, in the page and in its worker. Data is validated; errors say why in a word. */
import * as v from "valibot";

/**
 * Why data could not be loaded: no answer from the network, a server's answer 404 or another error, data that is cut short or no
 * JSON, data in a format that this page does not know, data of another release than the list's.
 */
export type LoadReason = "offline" | "missing" | "refused" | "damaged" | "format" | "release";

/** Says why data could not be loaded, in a word that the page has a message for. */
export class LoadError extends Error {
  override name = "LoadError";
  readonly reason: LoadReason;

  constructor(reason: LoadReason, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/** The error for data that is complete but has a format that this page does not know. */
export function unknownFormat(): LoadError {
  return new LoadError("format");
}

/** Parses JSON from the network. @throws {LoadError} if it is not JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LoadError("damaged", { cause });
  }
}

/**
 * Fetches and validates JSON.
 * @param url absolute, because a worker resolves relative ones against its own address
 * @throws {LoadError} for every failure: no network, an HTTP error, invalid data
 */
export async function fetchJson<Schema extends v.GenericSchema>(
  url: string,
  schema: Schema,
  signal?: AbortSignal,
): Promise<v.InferOutput<Schema>> {
  const { success, output } = v.safeParse(schema, await fetchBody("json", url, signal));
  if (!success) throw unknownFormat();
  return output;
}

/** Like {@link fetchJson}, for a caller that parses and validates the text itself. */
export function fetchText(url: string, signal?: AbortSignal): Promise<string> {
  return fetchBody("text", url, signal);
}

/**
 * Addresses that failed. They are asked for again past the browser's cache, which may keep the failure for as long as the file:
 * hosts that read `_headers` send its `Cache-Control` with a 404 as well.
 */
const failed = new Set<string>();

async function fetchBody<As extends "json" | "text">(
  as: As,
  url: string,
  signal?: AbortSignal,
): Promise<Awaited<ReturnType<Response[As]>>> {
  const cache = failed.delete(url) ? "reload" : "default";
  const failure = (reason: LoadReason, options?: ErrorOptions) => {
    failed.add(url);
    return new LoadError(reason, options);
  };
  let response: Response;
  try {
    response = await fetch(url, signal ? { signal, cache } : { cache });
  } catch (cause) {
    throw failure("offline", { cause });
  }
  if (!response.ok) throw failure(response.status === 404 ? "missing" : "refused");
  try {
    return await response[as]();
  } catch (cause) {
    throw failure("damaged", { cause });
  }
}
