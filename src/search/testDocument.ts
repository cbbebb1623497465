/** A document for tests: all of its texts are empty, but for those that the test is about. Its org is "Raft". */
import type { SearchDocument } from "./index/searchIndex.ts";

export function testDocument(about: Partial<SearchDocument> = {}): SearchDocument {
  return { title: "", org: "Raft", skills: "", mentors: "", text: "", ...about };
}
