/**
 * What the list shares with the whole catalogue. Apart from `model.ts`, whose other models only the search needs: they
 * would be 0.3 kB (gzip) of every page's first script.
 */
import * as v from "valibot";

/** Raised when a change of the catalogue's shape breaks its readers. */
export const SCHEMA_VERSION = 1;

const TimelineEntry = v.object({
  /** What happens, in the source's words: "Applications open". */
  label: v.string(),
  /** First day, `YYYY-MM-DD`; absent where the source states none that can be read. */
  start: v.exactOptional(v.string()),
  /** Last day, `YYYY-MM-DD`; absent for a single day. */
  end: v.exactOptional(v.string()),
  /** The source's own text of the date. */
  text: v.string(),
});

/** Validates a term. */
export const TermModel = v.object({
  /** "2025-02-jun-aug". */
  id: v.string(),
  /** "2025 Term 2 (Jun–Aug)". */
  name: v.string(),
  /** "LFX Mentorship", "Google Summer of Code", or "" where the source does not say. */
  program: v.string(),
  /** The file or address that the term was read from. */
  source: v.string(),
  timeline: v.exactOptional(v.array(TimelineEntry)),
  /** A page of the program about this term, such as who finished it, with its title; absent where no source links one. */
  announcement: v.exactOptional(v.object({ label: v.string(), url: v.string() })),
});
