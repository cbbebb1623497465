/** The catalogue that is published at the moment: where old addresses come from, and what a new one is measured by. */
import * as v from "valibot";
import { type Catalogue, CatalogueModel } from "../catalogue/model.ts";
import { isAddress } from "../config/sourceSpec.ts";
import { withAliases } from "./aliases.ts";
import { fetchProblem, readBody } from "./sources/address.ts";
import { readText } from "./sources/files.ts";
import { MAX_BYTES, TIMEOUT } from "./sources/limits.ts";

/** A build with more than this part of the published projects gone is taken for a mistake. */
const MOST_GONE = 1 / 5;

/**
 * Reads the published catalogue.
 * @param place an http(s) address or a file
 * @returns undefined where there is none yet: the address answers 404 or 410, or with the page that a host gives instead
 * @throws an error that says why it cannot be read: to publish without it would break old addresses for good
 */
export async function readPrevious(place: string): Promise<Catalogue | undefined> {
  const text = isAddress(place) ? await fetchPublished(place) : await readFile(place);
  if (text === undefined || /^\s*</.test(text)) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error(`The published catalogue (${place}) is no JSON, or it was cut off.`);
  }
  const found = v.safeParse(CatalogueModel, data);
  if (!found.success) throw new Error(`The published catalogue (${place}) has a form that is not known.`);
  return found.output;
}

async function readFile(file: string): Promise<string | undefined> {
  const problems: Parameters<typeof readText>[1] = [];
  const text = await readText(file, problems, { maxBytes: 10 * MAX_BYTES });
  if (text === undefined)
    throw new Error(`The published catalogue (${file}): ${problems[0]?.reason ?? "cannot be read."}`);
  return text;
}

async function fetchPublished(address: string): Promise<string | undefined> {
  let problem: string;
  try {
    // A cache on the way could still have the one before.
    const response = await fetch(address, {
      signal: AbortSignal.timeout(2 * TIMEOUT),
      headers: { "Cache-Control": "no-cache" },
    });
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel();
      return undefined;
    }
    if (response.ok) {
      const bytes = await readBody(response, 10 * MAX_BYTES);
      if (typeof bytes !== "number") return bytes.toString("utf8");
      problem = "It is too large.";
    } else {
      await response.body?.cancel();
      problem = `The server answered ${response.status}.`;
    }
  } catch (error) {
    problem = fetchProblem(error, 2 * TIMEOUT);
  }
  throw new Error(`The published catalogue (${address}): ${problem}`);
}

/**
 * The new catalogue as it may be published after the present one: former ids lead on.
 * @param place see {@link readPrevious}; null, or "", where there is no published site
 * @param allowFewer publish it even where more than a fifth of the projects are gone
 * @throws an error that says why it may not
 */
export async function afterPrevious(
  next: Catalogue,
  place: string | null,
  allowFewer: boolean,
): Promise<Catalogue> {
  if (place === null || place === "") return next;
  const previous = await readPrevious(place);
  if (previous === undefined) return next;
  const problem = allowFewer ? undefined : shrinkProblem(next, previous);
  if (problem !== undefined) throw new Error(problem);
  return withAliases(next, previous);
}

/**
 * Tells whether a new catalogue has suspiciously few projects.
 * @returns what to say; undefined where the number is no surprise
 */
function shrinkProblem(next: Catalogue, previous: Catalogue): string | undefined {
  const [now, before] = [next.projects.length, previous.projects.length];
  const gone = before - now;
  if (gone <= before * MOST_GONE) return undefined;
  return `This build has ${now === 1 ? "1 project" : `${now} projects`}, the published site ${before}: more than a fifth fewer, so it stops. Is a source empty or moved? Where it is meant, allow it once: ALLOW_FEWER=1, --allow-fewer, or the workflow “Refresh from the sources” with its box ticked.`;
}
