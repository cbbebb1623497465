/**
 * A list of links to issues: each is a project of which nothing else is known here.
 *
 *     > | - [#991](https://github.com/example/community/issues/991): **Faster parser**
 *     > | - [Better CLI](https://github.com/example/cli/issues/15) (350 hours)
 */
import type { Line, SourceDocument } from "../markdown/blocks.ts";
import { plainText } from "../markdown/plainText.ts";
import type { ProjectPlace } from "../project/place.ts";
import { fieldOf } from "./fieldOf.ts";
import { cleanTitle, isNoTitle, remarksOf } from "./titles.ts";

const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(\S.*)$/;
const ISSUE_LINK =
  /\[([^\]]*)\]\((https?:\/\/[^\s()]+\/(?:issues|discussions|work_items|tickets?|browse|boards\/item)\/[\w-]*\d+[^\s()]*)\)|<?(https?:\/\/[^\s()<>]+\/(?:issues|discussions|work_items)\/\d+)>?/;
const MAX_ITEM = 1000;

/** The projects of such lists; a single link is none. */
export function readLinkList(document: SourceDocument): ProjectPlace[] {
  const places = listsOf(document.lines).flatMap((items) => {
    const found = items.flatMap(placeOf);
    return found.length * 2 > items.length ? found : [];
  });
  return places.length >= 2 ? places : [];
}

/** Items that follow each other, with nothing but blank lines and what is indented between them. */
function listsOf(lines: readonly Line[]): Line[][] {
  const lists: Line[][] = [];
  let items: Line[] = [];
  for (const line of lines) {
    if (line.content.trim() === "" || line.verbatim) continue;
    if (!line.quoted && /^\s{0,3}\S/.test(line.content) && ITEM.test(line.content)) items.push(line);
    else if (!/^\s/.test(line.content)) {
      if (items.length > 0) lists.push(items);
      items = [];
    }
  }
  return items.length > 0 ? [...lists, items] : lists;
}

function placeOf({ content, number }: Line): ProjectPlace[] {
  const [, item = ""] = ITEM.exec(content.slice(0, MAX_ITEM)) ?? [];
  const [whole, text = "", url, bare] = ISSUE_LINK.exec(item) ?? [];
  if (whole === undefined) return [];
  const [before = "", after = ""] = item.split(whole);
  // A number is no title: what stands beside the link is.
  const isNumber = /^\W*#?[\w/-]*#?\d*\W*$/.test(text) || text === "";
  const beside = plainText(`${before} ${after}`).replace(/^[\s:–—-]+|[\s:–—-]+$/g, "");
  const { title, remarks } = cleanTitle(isNumber ? beside : plainText(text));
  if (!/\p{L}{2}/u.test(title) || isNoTitle(title)) return [];
  const besides = isNumber ? undefined : remarksOf(beside.replace(/^[([]|[)\]]$/g, ""));
  const note = isNumber || besides !== undefined ? "" : beside;
  return [
    {
      org: "",
      isForeign: true,
      title,
      line: number,
      endLine: number,
      fields: [
        fieldOf("Upstream Issue", [url ?? bare ?? ""], number),
        ...[...remarks, ...(besides ?? [])].map((remark) => fieldOf(remark.label, [remark.text], number)),
        ...(note === "" ? [] : [fieldOf("Description", [note], number)]),
      ],
    },
  ];
}
