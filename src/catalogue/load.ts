/** Fetching the site's own data, on the page and in its worker alike: what comes is checked, what fails says why. */
import * as v from "valibot";

/** Why data could not be had, in words for the visitor. */
export class LoadError extends Error {
  override name = "LoadError";
}

/** The error for data that is whole, and not what this page can read. */
export function unknownForm(): LoadError {
  return new LoadError(
    "The data has a form that this page does not know. Reload the page to get its newest version.",
  );
}

function cutShort(cause: unknown): LoadError {
  return new LoadError("The data arrived cut short or is not what was asked for.", { cause });
}

/** Reads JSON that came over the network. @throws {LoadError} where it is none */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw cutShort(cause);
  }
}

/**
 * Fetches JSON and checks that it is what was asked for.
 * @param url absolute: a worker has another base than the page
 * @throws {LoadError} whatever goes wrong
 */
export async function fetchJson<Schema extends v.GenericSchema>(
  url: string,
  schema: Schema,
  signal?: AbortSignal,
): Promise<v.InferOutput<Schema>> {
  const { success, output } = v.safeParse(schema, await fetchBody("json", url, signal));
  if (!success) throw unknownForm();
  return output;
}

/** As {@link fetchJson}, for who reads and checks what comes. */
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
