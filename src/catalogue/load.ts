/** Fetches the site's own data, in the page and in its worker. Data is validated; errors have messages for the visitor. */
import * as v from "valibot";

/** Says why data could not be loaded, with a message for the visitor. */
export class LoadError extends Error {
  override name = "LoadError";
}

/** The error for data that is complete but has a format that this page does not know. */
export function unknownFormat(): LoadError {
  return new LoadError(
    "The data has a form that this page does not know. Reload the page to get its newest version.",
  );
}

function cutShort(cause: unknown): LoadError {
  return new LoadError("The data arrived cut short or is not what was asked for.", { cause });
}

/** Parses JSON from the network. @throws {LoadError} if it is not JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw cutShort(cause);
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

async function fetchBody<As extends "json" | "text">(
  as: As,
  url: string,
  signal?: AbortSignal,
): Promise<Awaited<ReturnType<Response[As]>>> {
  let response: Response;
  try {
    response = await fetch(url, signal ? { signal } : {});
  } catch (cause) {
    throw new LoadError("The network did not answer. Are you offline?", { cause });
  }
  if (!response.ok) {
    const why = response.status === 404 ? " The site may have been renewed meanwhile: reload the page." : "";
    throw new LoadError(`The site's server answered “${response.status}” instead of the data.${why}`);
  }
  try {
    return await response[as]();
  } catch (cause) {
    throw cutShort(cause);
  }
}
