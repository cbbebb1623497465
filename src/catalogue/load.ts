/** Fetching the site's own data, on the page and in its worker alike: what comes is checked, what fails says why. */
import * as v from "valibot";

/** Why data could not be had, in words for the visitor. */
export class LoadError extends Error {
  override name = "LoadError";
}

const UNKNOWN_FORM =
  "The data has a form that this page does not know. Reload the page to get its newest version.";

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
  const parsed = v.safeParse(schema, await fetchData(url, signal));
  return understood(parsed.success ? parsed.output : undefined);
}

/** As {@link fetchJson}, for who checks what comes. */
export async function fetchData(url: string, signal?: AbortSignal): Promise<unknown> {
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
    return await response.json();
  } catch (cause) {
    throw new LoadError("The data arrived cut short or is not what was asked for.", { cause });
  }
}

/** What was made of the data. @throws {LoadError} where that is nothing */
export function understood<T>(read: T | undefined): T {
  if (read === undefined) throw new LoadError(UNKNOWN_FORM);
  return read;
}
