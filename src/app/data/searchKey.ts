import { listFile } from "virtual:catalogue";

/** The query key that all answers of the search begin with. */
export const SEARCHES = ["search", listFile];

/** The key of the answer to a text. @param allTerms does it rank the projects of all terms? */
export const searchKey = (text: string, allTerms: boolean) => [...SEARCHES, allTerms, text.trim()];
