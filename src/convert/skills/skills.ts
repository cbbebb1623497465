/** Canonical skills out of what people write: lists, phrases, sentences. */
import { type SkillPiece, skillPieces } from "./skillText.ts";
import { KNOWN_SKILLS, type Match, type Taxonomy, type Word, wordsOf } from "./taxonomy.ts";

/** The skills of a project. */
export interface Skills {
  /** Canonical labels, each once, in source order. */
  skills: string[];
  /** Those that the source marks as optional everywhere it names them. */
  optional: string[];
}

/**
 * The skills that a field names.
 * @param markdown the field's own text
 * @param taxonomy the known skills; pass one with the source's orgs
 */
export function deriveSkills(markdown: string, taxonomy: Taxonomy = KNOWN_SKILLS): Skills {
  const found = new Map<string, { label: string; optional: boolean }>();
  for (const piece of skillPieces(markdown.slice(0, MAX_FIELD))) {
    for (const label of labelsOf(piece, taxonomy)) {
      const key = label.toLowerCase();
      const known = found.get(key);
      if (known === undefined) found.set(key, { label, optional: piece.optional });
      else known.optional &&= piece.optional;
    }
  }
  const all = [...found.values()];
  return {
    skills: all.map(({ label }) => label),
    optional: all.filter(({ optional }) => optional).map(({ label }) => label),
  };
}

/** A longer field is no list of skills; what follows stays in `skillsRaw`. */
const MAX_FIELD = 20_000;

function labelsOf({ text, knownOnly, inPhrase, attitude }: SkillPiece, taxonomy: Taxonomy): string[] {
  if (attitude) return namedThings(text, taxonomy);
  const written = taxonomy.exact(text);
  if (written !== undefined) return [...written.implies, written.label];
  const phrase = withoutLevel(text);
  const words = wordsOf(phrase);
  const matches = taxonomy.search(words);
  const labels = matches.map(({ entry, from }) => ({ at: from, labels: [...entry.implies, entry.label] }));
  for (const run of unknownRuns(phrase, words, matches)) {
    const shared = run.next === undefined ? undefined : taxonomy.exact(`${run.text} ${run.next}`);
    const meant = shared ?? taxonomy.similar(withoutLevel(run.text));
    const label =
      meant?.label ?? (knownOnly ? undefined : properLabel(run.text, inPhrase || matches.length > 0));
    if (label !== undefined) labels.push({ at: run.at, labels: [label] });
  }
  return labels.sort((a, b) => a.at - b.at).flatMap((found) => found.labels);
}

function namedThings(text: string, taxonomy: Taxonomy): string[] {
  const things = taxonomy
    .search(wordsOf(text))
    .filter(({ entry }) => entry.kind !== "practice" && entry.kind !== "domain");
  return things.map(({ entry }) => entry.label);
}

interface Run {
  /** Index of the first word. */
  at: number;
  text: string;
  /** The last word of the next run: "unit and e2e tests" are unit tests, too. */
  next?: string;
}

/** What stands between "and", "/" and the like, where no known skill is in it. */
function unknownRuns(phrase: string, words: readonly Word[], matches: readonly Match[]): Run[] {
  const covered = new Set(
    matches.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  const runs: Run[] = [];
  let from = 0;
  for (let index = 0; index <= words.length; index++) {
    const word = words[index];
    if (word !== undefined && (covered.has(index) || !JOIN.test(word.text))) continue;
    const run = words.slice(from, index);
    const [first, last] = [run[0], run.at(-1)];
    const isFree = !run.some((_, offset) => covered.has(from + offset));
    if (isFree && first !== undefined && last !== undefined) {
      const next = headOfNextRun(words, index + 1, matches);
      runs.push({
        at: from,
        text: phrase.slice(first.start, last.end),
        ...(next === undefined ? {} : { next }),
      });
    }
    from = index + 1;
  }
  return runs;
}

function headOfNextRun(words: readonly Word[], from: number, matches: readonly Match[]): string | undefined {
  const match = matches.find((other) => other.from === from);
  if (match !== undefined) return match.to - match.from > 1 ? words[match.to - 1]?.text : undefined;
  const end = words.findIndex((word, index) => index >= from && JOIN.test(word.text));
  const run = words.slice(from, end < 0 ? words.length : end);
  return run.length > 1 ? run.at(-1)?.text : undefined;
}

const JOIN = /^(?:[/&+|]|and|or|with|using|via|including|plus)$/i;

const LEAD =
  /^(?:[\s(–-]|this (?:project|mentorship) (?:requires?|needs?)\s|(?:especially|particularly|specifically|mainly|mostly)(?=\s)|(?:optional|helpful|bonus)\)|(?:(?:a|an|the|any|some|one or more|multiple|various|little|competent|advanced-level|modern|very|strong|solid|good|great|basic|deep|working|prior|previous|proven|hands-on|practical|general|excellent|decent|fair|sound|intermediate|advanced|beginner|light|extensive|in-depth|thorough|clear|prior|relevant|real-world|overall|foundational|fundamental|rudimentary|elementary|minimal|conceptual|and|or|both|also|as well as|optionally|possibly|ideally|preferably|at least|other|similar|suitable|comfortable|comfort|familiar|proficient|experienced|fluent|able|ability|interested|interest|level|willing|willingness|eager|passion|passionate|knowledgeable|enthusiasm|curiosity|love|awareness)(?=\s)|(?:familiarity|experience|experiences|knowledge|understanding|proficiency|expertise|skills?|exposure|background|competence|competency|fluency|command|grasp|know-how|basics?|fundamentals?|use|usage|concepts?|principles?)(?=\s+(?:of|with|in|on|using|about|for|to|around|working|writing|developing|building|from|as|and|or|including)\b)|(?:of|with|in|on|to|using|about|for|around|from|as)(?=\s)|(?:working|writing|developing|building|coding|programming|creating|designing|using|learning|understand|understanding|work|write|develop|build|code|learn|use)(?=\s+(?:with|on|in|of|for|and|to|about|using)\s)|(?:working|writing|developing|using|calling|learn|learning|understand|write|develop|build|use|create)(?=\s+\S))\s*)+/i;
const TAIL =
  /(?:[\s,.!:–-]|\b(?:experience|experiences|knowledge|skills?|understanding|concepts?|fundamentals?|basics?|familiarity|proficiency|expertise|background|know-how|or similar|and similar|and (?:more|others?)|etc|e\.g|ecosystem|literacy|principles|best practices|(?:is|are|would be|will be|may be|also|as)|(?:a|an|huge|big|definite|nice)(?=\s+(?:(?:huge|big|definite|nice)\s+)?(?:plus|bonus|must|advantage))|plus|bonus|advantage|must|preferred|preferably|required|recommended|desirable|desired|beneficial|nice to have|good to have|optional|helpful|appreciated|welcome|needed|preferable|useful|in general|though|but not|not|mandatory|necessary))+$/i;

function withoutLevel(text: string): string {
  const start = text.replace(LEAD, "");
  const bare = (start === "" ? text : start).replace(TAIL, "").trim();
  return bare === "" ? text.trim() : bare;
}

/** Attitudes and the like: nothing to filter by. */
const SOFT =
  /(?<!technical )communicat|verbal|written|\boral|teamwork|team player|collaborat|mindset|passion|motivat|willing|eager|curio|interest|english|chinese|attention to|self[- ]|time management|leadership|problem[- ]solving|creativ|enthusias|independen|\blearn|critical thinking|analytical|commitment|dedicat|adaptab|reliab(?:le)|patience|attitude|fluency|comfort|critical|ability|proactive|initiative/i;
/** Words that say nothing on their own. */
const VAGUE: ReadonlySet<string> = new Set([
  // Things of any kind.
  ..."programming coding development software tool tools tooling toolings skill skills experience technology technologies language languages framework frameworks basic basics concept concepts system systems engineering similar other others etc workflow workflows architecture infrastructure pattern patterns knowledge none n/a tbd tba any more all project projects community level fundamental fundamentals beginner required recommended preferred optional code general libraries library platform platforms application applications app apps model models advanced related service services method methods methodologies practices standards spec specs specification specifications principles integration implementation deployment production background environment environments component components feature features technique techniques solution solutions contribution contributions mechanism mechanisms domain internals guidelines graph graphs understanding familiarity stack usage implementations internal management strong good ecosystem".split(
    " ",
  ),
  // Words of sentences, labels and paths.
  ..."but if then also additionally familiarities familiarity read write use learn know ref refs reference references usr bin etc link links yes no note notes see size hours difficulty difficulties duration mentor mentors one extend integrate ideally currently restore later give feedback work works programmer background desirable resolve improve mandatory buy experiments parameters".split(
    " ",
  ),
  "programming language",
  "programming languages",
  "design pattern",
  "design patterns",
  "best practices",
  "later stages",
  "basic understanding",
  "after all",
  "bonus task",
  "give feedback",
]);
/** "350 hours", "12 weeks". */
const EFFORT = /^[~\d\s–-]+(?:h|hrs?|hours?|weeks?|months?)$/i;
const FUNCTION_WORD =
  /\b(?:to|of|with|for|in|on|the|a|an|is|are|or|that|which|by|from|as|be|your|you|we|it|not|at|into|how|when|what|who|this|these|such|using|via|within|across|through|without|between|about|will|can|have|has|both|e\.g|i\.e|like|similar|any|some|other|well|their|its)\b/i;

/**
 * The label of a skill that the taxonomy does not know: a short noun phrase.
 * @param inPhrase it stands in a phrase ("experience with …", beside known skills), where only a name counts
 */
function properLabel(text: string, inPhrase: boolean): string | undefined {
  const label = withoutLevel(text)
    .replace(/^['"“”]+|['"“”.]+$/g, "")
    .trim();
  const words = label.split(/\s+/);
  if (
    label.length > 40 ||
    words.length > 4 ||
    VAGUE.has(label.toLowerCase()) ||
    EFFORT.test(label) ||
    SOFT.test(label) ||
    ANY_LANGUAGE.test(label)
  )
    return undefined;
  if (FUNCTION_WORD.test(label) || !/\p{L}{2}/u.test(label) || /https?:|@/.test(label)) return undefined;
  const isName = words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || /[\p{Lu}.\d]/u.test(word.slice(1)));
  if (inPhrase && (!isName || words.length > 2)) return undefined;
  if (words.length > 3 && !isName) return undefined;
  if (/^\p{L}+ing$/iu.test(words[0] as string) && words.length > 2) return undefined;
  if (words.length === 1 && /^\p{Ll}+(?:able|ible|ful|ous|ive|ly|ed)$/u.test(label)) return undefined;
  if (label.length < 3 && label !== label.toUpperCase()) return undefined;
  return /^\p{Lu}?[\p{Ll}\s]+$/u.test(label) ? titleCase(label) : label;
}

/** "Fluency in one further language": of people or of machines, and none in particular. */
const ANY_LANGUAGE = /^(?:(?:one|an?|any|another|further|other|additional|second|foreign)\s+)+languages?$/i;

function titleCase(text: string): string {
  return text.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
