/**
 * Numbers and sorted words as plain text. Hosts compress text, and not every one compresses binary files; after gzip the two
 * are as small.
 */
import { unknownFormat } from "../../catalogue/load.ts";

/** The digits are the characters from "#" on. The first half ends a number, the second half says that more digits follow. */
const FIRST_DIGIT = 35;
const BASE = 46;

/** Writes a whole number from 0 on, the least digit first. */
export function writeNumber(value: number): string {
  let text = "";
  let rest = value;
  while (rest >= BASE) {
    text += String.fromCharCode(FIRST_DIGIT + BASE + (rest % BASE));
    rest = Math.floor(rest / BASE) - 1;
  }
  return text + String.fromCharCode(FIRST_DIGIT + rest);
}

/** Writes a word that follows another one in a sorted list: how many letters it shares with that, and the others. */
export function writeWord(word: string, before: string): string {
  let shared = 0;
  while (shared < word.length && word[shared] === before[shared]) shared++;
  const suffix = word.slice(shared);
  return writeNumber(shared) + writeNumber(suffix.length) + suffix;
}

/** Reads what the functions of this file wrote. It throws a LoadError where the text is none of theirs. */
export class Reader {
  readonly #text: string;
  #at: number;
  #word = "";

  /** @param at where to begin */
  constructor(text: string, at = 0) {
    this.#text = text;
    this.#at = at;
  }

  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const digit = this.#text.charCodeAt(this.#at++) - FIRST_DIGIT;
      if (!(digit >= 0 && digit < 2 * BASE)) throw unknownFormat();
      value += digit * scale;
      if (digit < BASE) return value;
      scale *= BASE;
    }
  }

  /** The next word of a sorted list. */
  word(): string {
    const shared = this.number();
    const length = this.number();
    if (shared > this.#word.length || this.#at + length > this.#text.length) throw unknownFormat();
    this.#word = this.#word.slice(0, shared) + this.#text.slice(this.#at, this.#at + length);
    this.#at += length;
    return this.#word;
  }

  /** Skips a part, which is read later. @returns where it begins */
  skip(length: number): number {
    const start = this.#at;
    this.#at += length;
    if (this.#at > this.#text.length) throw unknownFormat();
    return start;
  }
}
