/** A source that has been read: its text, and what is known of it beside the text. */

import { defined } from "../../catalogue/defined.ts";
import type { SourceSpec } from "../../config/sourceSpec.ts";
import type { IssueListOptions } from "../formats/issueList.ts";
import type { PublicFile } from "./publicFile.ts";

/** What is said of a source where it is named. */
export interface SourceOptions {
  term?: string;
  org?: string;
  program?: string;
  issues?: IssueListOptions;
}

/** What a source's settings say of all its texts. */
export function saidOf({ term, org, program }: SourceSpec): SourceOptions {
  return defined({ term, org, program });
}

/** A source's text and the name it is known by. */
export interface SourceText {
  /** Relative path with forward slashes, or the address: what messages show, and what may tell the term. */
  file: string;
  text: string;
  /**
   * The folder or pattern that the file was found in; absent for a source that was itself named. A named source that
   * holds nothing is an error, one of several files is not.
   */
  within?: string;
  /** Of a local file, its path where no link is followed any more: two names of one file have the same. */
  realPath?: string;
  /** What the catalogue calls the file, where that is not `file`: never a path of this machine. */
  publicName?: string;
  /** Where everybody can read the version that was read. */
  publicFile?: PublicFile;
  /** When the source was last changed, as an ISO instant, where that is known. */
  changed?: string;
  options?: SourceOptions;
}
