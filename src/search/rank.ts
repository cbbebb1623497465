/** The final order of what was found. */
import { orgKey, type SearchIndex } from "./buildIndex.ts";
import { words } from "./text.ts";

/** What the whole text standing in the title, beginning it, being it, or being the org adds, as a share of the score. */
const BONUS = { inOrder: 0.1, inTitle: 0.25, titleStart: 0.4, wholeTitle: 0.3, org: 0.3 } as const;

/** How many of the best are looked at word by word. */
const LOOKED_AT = 200;

/** Scores are compared in steps this fine, so that rounding never decides. */
const STEPS = 2 ** 16;

/** Projects are numbered below this. */
const MOST_DOCS = 2 ** 22;

/** Ranks all; equals by their order in the catalogue. */
export function rankAll(
  index: SearchIndex,
  typed: readonly string[],
  found: ReadonlyMap<number, number>,
): { hits: Uint32Array; scores: Float32Array } {
  const hits = ranked(found);
  const best = new Map<number, number>();
  for (const doc of hits.subarray(0, LOOKED_AT)) {
    best.set(doc, (found.get(doc) ?? 0) * (1 + bonus(index, doc, typed)));
  }
  hits.set(ranked(best));
  return { hits, scores: Float32Array.from(hits, (doc) => best.get(doc) ?? found.get(doc) ?? 0) };
}

/** Best first. One number holds score and project, so that the engine's own sort of numbers, much faster, does it. */
function ranked(scores: ReadonlyMap<number, number>): Uint32Array {
  const keys = new Float64Array(scores.size);
  let at = 0;
  for (const [doc, score] of scores) keys[at++] = doc - Math.round(score * STEPS) * MOST_DOCS;
  keys.sort();
  return Uint32Array.from(keys, (key) => ((key % MOST_DOCS) + MOST_DOCS) % MOST_DOCS);
}

function bonus(index: SearchIndex, doc: number, typed: readonly string[]): number {
  const document = index.documents[doc];
  if (!document || typed.length === 0) return 0;
  const phrase = typed.join(" ");
  const title = words(document.title);
  const line = title.join(" ");
  let sum = 0;
  if (` ${line}`.includes(` ${phrase}`)) sum += BONUS.inTitle;
  else if (typed.length > 1 && inOrder(title, typed)) sum += BONUS.inOrder;
  if (line.startsWith(phrase)) sum += BONUS.titleStart;
  if (line === phrase) sum += BONUS.wholeTitle;
  if (orgKey(document.org) === typed.join("")) sum += BONUS.org;
  return sum;
}

/** Do the typed words, or their beginnings, stand in the title in this order? */
function inOrder(title: readonly string[], typed: readonly string[]): boolean {
  let at = 0;
  for (const word of title) if (at < typed.length && word.startsWith(typed[at] ?? "")) at++;
  return at === typed.length;
}
