/** Chinese is written without spaces: "我想学机器学习" has to be split before its words can be looked up. */
import type { Token } from "./text.ts";

export const HAN = /\p{Script=Han}/u;
/** Runs of Chinese characters, and what stands between them: "学习|go|语言". */
const RUN = /\p{Script=Han}+|\P{Script=Han}+/gu;

/** The longest name that is looked for, in characters. */
const MAX_LENGTH = 8;

/**
 * Splits the words of a query at the names that they contain, each as long as possible. Characters between names are words of
 * their own; a word without Chinese characters stays as it is.
 * @param isName whether characters in a row are a name
 */
export function segment<T extends Token>(word: T, isName: (name: string) => boolean): T[] {
  if (!HAN.test(word.folded)) return [word];
  const parts: T[] = [];
  let start = word.start;
  const add = (folded: string) => {
    parts.push({ ...word, folded, start, end: start + folded.length });
    start += folded.length;
  };
  for (const [run] of word.folded.matchAll(RUN)) {
    if (!HAN.test(run)) {
      add(run);
      continue;
    }
    let unknown = "";
    const addUnknown = () => {
      if (unknown !== "") add(unknown);
      unknown = "";
    };
    for (let at = 0; at < run.length; ) {
      const length = nameLength(run, at, isName);
      if (length > 0) {
        addUnknown();
        add(run.slice(at, at + length));
      } else unknown += run.charAt(at);
      at += Math.max(1, length);
    }
    addUnknown();
  }
  return parts;
}

function nameLength(run: string, at: number, isName: (name: string) => boolean): number {
  for (let length = Math.min(MAX_LENGTH, run.length - at); length > 0; length--)
    if (isName(run.slice(at, at + length))) return length;
  return 0;
}
