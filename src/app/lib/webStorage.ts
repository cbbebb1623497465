/** The browser's storage for small values that the site can do without. Even reading the property throws where it is blocked. */

type Area = "localStorage" | "sessionStorage";

/** The stored text; null if there is none or storage is blocked. */
export function readItem(area: Area, key: string): string | null {
  try {
    return globalThis[area].getItem(key);
  } catch {
    return null;
  }
}

/**
 * Stores a text, or removes it for null.
 * @returns whether it is stored: false where storage is blocked or full
 */
export function writeItem(area: Area, key: string, text: string | null): boolean {
  try {
    if (text === null) globalThis[area].removeItem(key);
    else globalThis[area].setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
