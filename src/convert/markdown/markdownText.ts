import { blocksText } from "../../catalogue/blocksText.ts";
import { memoize } from "../../catalogue/memoize.ts";
import { richText } from "./richText.ts";

/** The words of a Markdown text, in one line; a description is asked for by its page, its data and the feeds. */
export const markdownText = memoize((markdown: string) => blocksText(richText(markdown)));
