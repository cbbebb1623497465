/** Short forms of a name: "CNPG" for CloudNativePG, "SMP" for Service Mesh Performance. */
import { fold } from "./fold.ts";
import { camelParts, rawWords } from "./text.ts";

/** Shorter ones stand for too much. */
const MIN_LENGTH = 3;

/** The acronyms of a name of three parts or more, folded: by initials, and with parts in capitals as they are. */
export function acronymsOf(name: string): string[] {
  const parts = rawWords(name).flatMap((word) => {
    const camel = camelParts(word);
    return camel.length > 0 ? camel : [word];
  });
  if (parts.length < MIN_LENGTH) return [];
  const initials = parts.map((part) => part.charAt(0)).join("");
  const withCapitals = parts.map((part) => (part === part.toUpperCase() ? part : part.charAt(0))).join("");
  return [...new Set([fold(initials), fold(withCapitals)])];
}
