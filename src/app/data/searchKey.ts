import { listFile } from "virtual:catalogue";

/** The query key that all answers of the search begin with. */
export const SEARCHES = ["search", listFile];

/** The key of the answer to a text. */
export const searchKey = (text: string) => [...SEARCHES, text.trim()];
