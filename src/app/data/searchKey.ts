import { listFile } from "virtual:catalogue";

/** The query key that all answers of the search begin with. */
export const SEARCHES = ["search", listFile];
