import { isOffice } from "../mentors/addresses.ts";

/** Every address in a text that is neither a list's nor an office's, plain or spelt out. */
export function addressesIn(text: string): string[] {
  const plain = text.match(/(?<![\w.+/-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/gi) ?? [];
  const spelt =
    text.match(/[\w.-]+\s?[([{]\s?at\s?[)\]}]\s?[\w-]+\s?(?:\.|[([{]\s?dot\s?[)\]}])\s?\w+/gi) ?? [];
  return [...plain.filter((address) => !isOffice(address)), ...spelt];
}
