/** Lines of a source that was rewritten. */
export interface MappedLines {
  lines: string[];
  /** For each line the 1-based line of the source that it comes from. */
  origin: number[];
}
