/** What tests of the search share. */
import type { SearchDocument } from "./index/searchIndex.ts";
import type { SearchAnswer } from "./query/engine.ts";

/** A document: all of its texts are empty, but for those that the test is about. Its org is "Raft". */
export function testDocument(about: Partial<SearchDocument> = {}): SearchDocument {
  return { title: "", org: "Raft", skills: "", mentors: "", text: "", ...about };
}

/** The hits of an answer that are not similar only, best first. */
export function exactHits({ hits, similarFrom }: SearchAnswer): number[] {
  return [...hits.subarray(0, similarFrom)];
}
