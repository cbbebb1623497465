/** Project ids: stable, unique, safe in an address and as a file name. */
import { slugify } from "../../catalogue/slug.ts";

/** Longest slug of one part, in UTF-8 bytes: file names end at 255. */
const MAX_SLUG = 100;

/** `<term>/<org-slug>/<title-slug>` of each project; a second one of the same name gets "-2". */
export function assignIds(projects: readonly { term: string; org: string; title: string }[]): string[] {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return projects.map(({ term, org, title }) => {
    const base = `${term}/${slugPart(org, "other")}/${slugPart(title, "untitled")}`;
    let number = next.get(base) ?? 1;
    let id = number === 1 ? base : `${base}-${number}`;
    while (used.has(id)) {
      number++;
      id = `${base}-${number}`;
    }
    next.set(base, number);
    used.add(id);
    return id;
  });
}

/** The slug, cut at a word where it is too long; `fallback` where nothing is left of the text. */
function slugPart(text: string, fallback: string): string {
  const slug = slugify(text);
  if (slug === "") return fallback;
  if (byteLength(slug) <= MAX_SLUG) return slug;
  let cut = "";
  for (const letter of slug) {
    if (byteLength(cut + letter) > MAX_SLUG) break;
    cut += letter;
  }
  const word = cut.lastIndexOf("-");
  return word > MAX_SLUG / 2 ? cut.slice(0, word) : cut.replace(/-$/, "");
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
