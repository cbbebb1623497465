/** Cuts a skills field into the pieces in which skills are looked for. */
import { plainText } from "../markdown/plainText.ts";

/** A part of the field that names skills, with what the words around it say. */
export interface SkillPiece {
  text: string;
  /** Marked as optional, helpful or nice to have. */
  optional: boolean;
  /** Only known skills count in it: it is a sentence or a category, or stands in parentheses. */
  knownOnly: boolean;
  /** Part of a sentence such as "Understanding of …": beside known skills only names count. */
  inPhrase: boolean;
  /** An attitude ("passion for …"): only what it names by a proper name counts. */
  attitude: boolean;
}

const OPTIONAL =
  /\b(?:nice[- ]to[- ]haves?|good[- ]to[- ]haves?|optional(?:ly)?|(?:a |an |huge |big |definite |strong |added |great )*(?:plus|bonus|advantage)(?: points?)?(?=\s*(?:$|[.!,;)]|but\b|:))|preferr?ed but not|not (?:strictly |absolutely )?(?:required|mandatory|necessary|needed|a must)|(?:is|are|be|also|\() ?helpful|^helpful|helpful(?: but| though|$)|desirable|beneficial|stretch)\b/i;
const OPTIONAL_PREFIX =
  /^\(?\s*(?:nice[- ]to[- ]haves?|good[- ]to[- ]haves?|optional(?:ly)?|bonus(?: points?)?|helpful|plus|preferred but not required|not mandatory|stretch)\s*\)?\s*[:：–-]?\s*/i;
/** Sentences that tell what happens or what is not asked for, not what to know. */
const INSTRUCTION =
  /^(?:we|our|you (?:do not|don['’]t|will|are not|need not)|this (?:(?:mentorship|project)(?! (?:requires?|needs?)\b)|is)|by the end|no (?:prior|previous|specific|particular)|please|don['’]t|the mentors?|mentees? will|if you|see|for more)\b/i;
const SENTENCE_LIKE =
  /^(?:the )?(?:ability|able|participation)\b|\bability to\b|\b(?:should|must|will|can|you|your|we|mentees?|candidates?|applicants?|contributors?|students?)\b/i;

/** The pieces of a skills field, in source order. */
export function skillPieces(markdown: string): SkillPiece[] {
  return entriesOf(markdown).flatMap((entry) => sentencesOf(entry).flatMap(piecesOfSentence));
}

/** Bullets, or the lines of running text joined. */
function entriesOf(markdown: string): string[] {
  const entries: string[] = [];
  let bullets = 0;
  for (const line of markdown.split("\n")) {
    const [, bullet] = /^\s*(?:[-*+•]|\d+[.)])\s+(.*)$/.exec(line) ?? [];
    if (bullet !== undefined) {
      bullets++;
      entries.push(bullet);
    } else if (line.trim() === "") entries.push("");
    else if (entries.length === 0) entries.push(line);
    else entries[entries.length - 1] = `${entries.at(-1)} ${line.trim()}`;
  }
  const [head = ""] = entries;
  const isHeadLine =
    bullets >= 2 &&
    !/^\s*(?:[-*+•]|\d+[.)])\s/.test(markdown) &&
    !head.includes(",") &&
    head.split(/\s+/).length > 4;
  return (isHeadLine ? entries.slice(1) : entries)
    .map((entry) =>
      plainText(entry.replace(GLUED_BOLD, "$1 "))
        .replace(/[\u200b-\u200d\ufeff]/g, "")
        .replace(/[\u00a0\u202f]/g, " ")
        .replaceAll("‑", "-")
        .replace(/\bR&D\b/g, "research")
        .replace(/(?:\bsee:?\s+)?https?:\/\/[^\s()]+/gi, "")
        .replace(PATH, "")
        .trim(),
    )
    .filter((entry) => entry !== "");
}

/** Scrapers lose the space behind bold type: "**Qt**is preferable". */
const GLUED_BOLD = /(\*\*[^*\s][^*]{0,60}\*\*)(?=\p{L})/gu;
/** "/usr/bin/time -v": a path, with the options of a command. */
const PATH = /(?<![^\s(])\/[\w.-]{1,60}(?:\/[\w.-]{1,60})+(?:\s-{1,2}\w+)*/g;

/** Sentences, and parts between semicolons; not at "e.g." or "React.js". */
function sentencesOf(entry: string): string[] {
  return entry
    .replace(/\be\.\s?g\.:?,?/gi, "e.g.")
    .split(/(?<!\b(?:e\.g|i\.e|etc|dist|re|incl|esp|vs))[.!?]\s+(?=[\p{Lu}(])|\s*;\s*|\s+•\s+/u)
    .map((sentence) => sentence.replace(/[.!\s]+$/, "").trim())
    .filter((sentence) => sentence !== "" && !INSTRUCTION.test(sentence));
}

function piecesOfSentence(sentence: string): SkillPiece[] {
  const prefix = OPTIONAL_PREFIX.exec(sentence);
  const isPrefixed =
    prefix !== null && prefix[0].length < sentence.length && /[):：-]\s*$|optionally/i.test(prefix[0].trim());
  const body = isPrefixed ? sentence.slice(prefix[0].length) : sentence;
  const [, before, after] = /^([^:：()]{2,40})[:：]\s+(\S.*)$/.exec(body) ?? [];
  // "Go, and nice to have: Rust" has no category, but an item that says what the ones behind it are.
  const hasCategory = before !== undefined && !OPTIONAL_END.test(before);
  const [category, rest] = hasCategory ? [before, after ?? ""] : [undefined, body];
  const head =
    category === undefined
      ? []
      : [{ text: category, optional: isPrefixed, knownOnly: true, inPhrase: true, attitude: false }];
  const sentenceLike = SENTENCE_LIKE.test(outsideParentheses(rest));
  const inPhrase = LEVEL_START.test(rest);
  const items = splitList(rest);
  const isOneList = LEVEL_START.test(rest) && !items.slice(1).some((item) => LEVEL_START.test(item));
  // “Familiarity with A, B and C is a plus” means the whole sentence, not its last item.
  const wholeOptional = isPrefixed || (isOneList && OPTIONAL.test(outsideParentheses(rest)));
  let sticky = false;
  return [
    ...head,
    ...items.flatMap((item) => {
      sticky ||= /^optionally\b|^(?:and\s+)?(?:nice[- ]to[- ]have|optional|bonus)\s*:/i.test(item);
      return piecesOfItem(item, {
        optional: wholeOptional || sticky,
        knownOnly: sentenceLike,
        inPhrase,
        attitude: ATTITUDE.test(item),
      });
    }),
  ];
}

const OPTIONAL_END = /,\s*(?:and\s+)?(?:nice[- ]to[- ]have|optional|bonus)\s*$/i;
const ATTITUDE =
  /^(?:an? |the |strong |genuine |keen )*(?:passion|enthusias|interest(?!\w* (?:or|and) experience)|willing|desire|eager|curio|love |excite|motivat)/i;
const LEVEL_START =
  /^(?:any|prior|previous|some|basic|good|strong|general|deep|solid|working|and|\s)*(?:experience|familiarity|knowledge|understanding|exposure|familiar|any)\b/i;

/** Cuts at commas that are not in parentheses. */
function splitList(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    const sign = text[index];
    if (sign === "(" || sign === "[") depth++;
    else if (sign === ")" || sign === "]") depth = Math.max(0, depth - 1);
    if (index === text.length || (depth === 0 && (sign === "," || sign === "，" || sign === "、"))) {
      items.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  return items.filter((item) => item !== "");
}

function outsideParentheses(text: string): string {
  return text.replace(/\([^()]*\)?/g, " ");
}

const LEVEL_ONLY =
  /^(?:(?:very |at )?(?:basics?|beginner|intermediate|advanced|expert|proficient|familiar(?:ity)?|good|strong|solid|required|preferred|recommended|or similar|etc\.?|any|fundamentals?|a must|must|level|knowledge|understanding|of|and|or|to|least)[\s,/-]*)+$/i;
/** Words that stand for the list in the parentheses behind them. */
const GENERIC =
  /(?:^|\s)(?:tools?|toolings?|frameworks?|languages?|librar(?:y|ies)|platforms?|runtimes?|systems?|databases?|brokers?|providers?|sdks?|services?|technolog(?:y|ies)|generators?|providers?|projects?|code|engines?|stacks?|clients?|protocols?|formats?|clouds?|controllers?|packages?|modules?|concepts?|like|including|such as|e\.g\.|similar|programming|skills?)[\s:,]*$/i;

function piecesOfItem(item: string, sentence: Omit<SkillPiece, "text">): SkillPiece[] {
  const inside: { text: string; optional: boolean }[] = [];
  let isOptional = sentence.optional || OPTIONAL.test(outsideParentheses(item)) || OPTIONAL_PREFIX.test(item);
  const outside = item.replace(/[([]([^()[\]]*)[)\]]?/g, (_, content: string) => {
    const rest = content.trim().replace(OPTIONAL_PREFIX, "");
    if (OPTIONAL_REMARK.test(content)) isOptional = true;
    else if (!LEVEL_ONLY.test(rest))
      inside.push({ text: rest, optional: OPTIONAL.test(content) || rest !== content.trim() });
    return " ";
  });
  const text = outside.replace(/\s+/g, " ").trim();
  const isGeneric = GENERIC.test(text);
  return [
    { ...sentence, text, optional: isOptional },
    ...inside.flatMap((content) =>
      splitList(content.text.replace(EXAMPLE_WORDS, "")).map((part) => ({
        text: part,
        optional: isOptional || content.optional,
        inPhrase: false,
        attitude: false,
        knownOnly:
          !isGeneric || /\b(?:or (?:other|similar)|willing)/i.test(part) || part.split(/\s+/).length > 2,
      })),
    ),
  ].filter((piece) => piece.text !== "");
}

const EXAMPLE_WORDS =
  /^(?:e\.g\.|i\.e\.|such as|like|especially|including|for example|preferred|preferably|mostly|mainly|ideally)[\s:,]*/i;
/** Parentheses that say nothing but that the item is optional. */
const OPTIONAL_REMARK =
  /^\s*(?:but |it |is |would be |also |an? |very |highly |strongly |big )*(?:optional|helpful|bonus|plus|beneficial|desirable|advantage|nice[- ]to[- ]haves?|good[- ]to[- ]haves?|preferr?ed(?:,)? but not|not (?:required|mandatory|necessary|needed))\b(?!\s*[:：])/i;
