/** The order of the list. */
import type { ProjectList } from "../../catalogue/listCodec.ts";
import { memoizeByList } from "../../catalogue/memoize.ts";
import { newestTermFirst } from "../../catalogue/termOrder.ts";
import type { Sort } from "./filters.ts";

/** By project, its place in the order of "newest". Computed once for a catalogue, since the build sorts for each page. */
const placesOf = memoizeByList(({ projects }) => {
  const places = new Uint32Array(projects.length);
  const term = (at: number) => projects[at]?.term ?? "";
  const order = [...projects.keys()].sort((a, b) => newestTermFirst(term(a), term(b)));
  for (const [place, at] of order.entries()) places[at] = place;
  return places;
});

/**
 * Sorts projects. Equal ones are sorted by "newest": the newest term first, then as in the ideas file.
 * @param matches indices of the projects
 * @param ranked whether `matches` are in the search's order, which "relevance" then keeps; default: false
 * @param compareFit for "match", compares indices of projects by how they match the visitor's skills; equal ones are sorted
 *   by "relevance". Default: none, which sorts all by "relevance"
 */
export function sortMatches(
  catalogue: ProjectList,
  matches: readonly number[],
  sort: Sort,
  ranked = false,
  compareFit: (a: number, b: number) => number = () => 0,
): number[] {
  if (sort === "match") {
    const order = sortMatches(catalogue, matches, "relevance", ranked);
    return order.sort(compareFit);
  }
  if (sort === "relevance" && ranked) return [...matches];
  const { projects } = catalogue;
  const key = (at: number) => (sort === "title" ? projects[at]?.title : projects[at]?.org) ?? "";
  const places = placesOf(catalogue);
  const newest = (a: number, b: number) => (places[a] as number) - (places[b] as number);
  if (sort === "relevance" || sort === "newest") return [...matches].sort(newest);
  if (sort === "size") {
    // Projects that state no hours come last.
    const hours = (at: number) => projects[at]?.hours?.[0] ?? Number.MAX_SAFE_INTEGER;
    return [...matches].sort((a, b) => hours(a) - hours(b) || newest(a, b));
  }
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "accent" });
  return [...matches].sort((a, b) => collator.compare(key(a), key(b)) || newest(a, b));
}
