/** Why a page holds no project that can be read: what stands there instead, and what to do. */
import type { SourceDocument } from "../markdown/blocks.ts";
import { countFacets, facetsOf, isSeveral, isStrong } from "./facets.ts";
import { tablesOf } from "./tableRows.ts";

const MOVED =
  /\b(?:proposals?|ideas?|projects?|page|list|content)\b.{0,40}\b(?:ha(?:s|ve) (?:been )?moved|moved to|now (?:lives?|found) (?:at|in|on)|is now at|are now at)\b/i;
const LINK_ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+.{0,80}\[[^\]]*\]\([^()\s]+\)/;
/** A page of fewer links may be anything. */
const MANY_LINKS = 3;
const READ_AS =
  "a project is a heading with fields such as “Description:” and “Mentor(s):” under it, or a row of a table with a column “Title” or “Project”";

/** One sentence that names the cause, and the line that shows it. */
export function noProjectsReason(document: SourceDocument): { line: number; reason: string } {
  const lines = document.lines.filter(({ verbatim }) => !verbatim);
  const moved = lines.find(({ content }) => MOVED.test(content.slice(0, 500)));
  if (moved !== undefined)
    return found(
      moved.number,
      "the page says that its ideas stand elsewhere: give the address that it names",
    );
  const hidden = document.lines.find(({ raw, verbatim }) => verbatim && /^\s*[\w-]+\s*[:=]/.test(raw));
  const hasFrontMatter =
    /^(?:---|\+\+\+)\s*$/.test(document.lines[0]?.raw ?? "") && (hidden?.number ?? 99) < 5;
  if (
    hasFrontMatter &&
    !document.lines.slice(0, 60).some(({ raw }) => /^["']?(?:title|name)["']?\s*[:=]/i.test(raw))
  )
    return found(1, "its front matter has no “title:”, which names the project of such a file");
  const facets = countFacets(lines);
  const first = lines.find(({ content }) => facetsOf(content).length > 0)?.number ?? 1;
  const [table] = tablesOf(document.lines).filter(({ rows }) => rows.length > 1);
  const strong = [...facets.keys()].filter(isStrong).length;
  if (table !== undefined && strong < 2)
    return found(
      table.lines[0] ?? 1,
      "its table has no column that names titles beside skills, mentors, a difficulty or a size",
    );
  if (isSeveral(facets))
    return found(first, "fields of several projects stand here without titles: put a heading above each");
  const links = lines.filter(({ content }) => LINK_ITEM.test(content.slice(0, 300)));
  if (links.length >= MANY_LINKS && strong < 2)
    return found(
      links[0]?.number ?? 1,
      "it only links to other pages: give their addresses, or those of the issues themselves",
    );
  return found(1, READ_AS);
}

function found(line: number, cause: string): { line: number; reason: string } {
  return { line, reason: `No project found: ${cause}.` };
}
