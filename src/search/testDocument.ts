/** A document for tests: without any text but what the test is about, and of an org that none asks for. */
import type { SearchDocument } from "./index/buildIndex.ts";

export function testDocument(about: Partial<SearchDocument> = {}): SearchDocument {
  return { title: "", org: "Raft", skills: "", mentors: "", text: "", ...about };
}
