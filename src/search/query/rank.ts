/** The final order of what was found. */
import { orgKey, type SearchIndex } from "../index/buildIndex.ts";
import { words } from "../text/text.ts";

/** What the whole text standing in the title, beginning it, being it, or being the org adds, as a share of the score. */
const BONUS = { inOrder: 0.1, inTitle: 0.25, titleStart: 0.4, wholeTitle: 0.3, org: 0.3 } as const;

/** How many of the best are looked at word by word. */
const LOOKED_AT = 200;

/** Scores are compared in steps this fine, so that rounding never decides. */
const STEPS = 2 ** 16;

/** Projects are numbered below this. */
const MOST_DOCS = 2 ** 22;

/** Projects with their scores, place by place, in no order. */
export interface RankedProject {
  readonly docs: Uint32Array;
  readonly scores: Float64Array;
}

/**
 * Gives projects their scores.
 * @param scoreOf called once for each project, in the order given; null leaves it out
 */
export function rankedIn(docs: ArrayLike<number>, scoreOf: (doc: number) => number | null): RankedProject {
  const kept = new Uint32Array(docs.length);
  const scores = new Float64Array(docs.length);
  let size = 0;
  for (let at = 0; at < docs.length; at++) {
    const doc = docs[at] as number;
    const score = scoreOf(doc);
    if (score === null) continue;
    kept[size] = doc;
    scores[size] = score;
    size++;
  }
  return { docs: kept.subarray(0, size), scores: scores.subarray(0, size) };
}

/** Ranks all; equals by their order in the catalogue. */
export function rankAll(
  index: SearchIndex,
  typed: readonly string[],
  found: RankedProject,
): { hits: Uint32Array; scores: Float32Array } {
  const order = ranked(found);
  const best = rankedIn(order.docs.subarray(0, LOOKED_AT), () => 0);
  best.docs.forEach((doc, at) => {
    best.scores[at] = (order.scores[at] as number) * (1 + bonus(index, doc, typed));
  });
  const top = ranked(best);
  order.docs.set(top.docs);
  order.scores.set(top.scores);
  return { hits: order.docs, scores: Float32Array.from(order.scores) };
}

/** Best first. One number holds score and project, so that the engine's own sort of numbers, much faster, does it. */
function ranked({ docs, scores }: RankedProject): RankedProject {
  const keys = Float64Array.from(
    docs,
    (doc, at) => doc - Math.round((scores[at] as number) * STEPS) * MOST_DOCS,
  );
  keys.sort();
  const docOf = (key: number) => ((key % MOST_DOCS) + MOST_DOCS) % MOST_DOCS;
  return {
    docs: Uint32Array.from(keys, docOf),
    scores: keys.map((key) => (docOf(key) - key) / MOST_DOCS / STEPS),
  };
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
  let next = 0;
  return typed.every((beginning) => {
    const at = title.findIndex((word, place) => place >= next && word.startsWith(beginning));
    next = at + 1;
    return at !== -1;
  });
}
