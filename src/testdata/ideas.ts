/** Made-up ideas files of any size, with the sizes and frequencies of real ones. */
import taxonomy from "../convert/skills/taxonomy.json" with { type: "json" };
import { Chance } from "./chance.ts";
import * as measures from "./measures.ts";
import * as words from "./words.ts";

/** One file, named after its term: "2026-03-Sep-Nov.md". */
export interface IdeasFile {
  file: string;
  text: string;
}

/** Options of {@link generateIdeas}. */
export interface GenerateOptions {
  /** Projects in all files together. */
  projects: number;
  /** The same seed gives the same files. Default 1. */
  seed?: number;
  /** Files to spread them over, at most 24. Default: as many as make terms of a usual size. */
  terms?: number;
}

/** The terms of eight years, the newest first. */
const TERMS = Array.from({ length: 24 }, (_, at) => {
  const term = 3 - (at % 3);
  return `${2026 - Math.floor(at / 3)}-0${term}-${["Mar-May", "Jun-Aug", "Sep-Nov"][term - 1]}`;
});

/** Generates ideas files, the newest term first, each with at least one project. */
export function generateIdeas({ projects, seed = 1, terms }: GenerateOptions): IdeasFile[] {
  const usual = Math.round(projects / measures.PROJECTS_PER_TERM);
  const count = Math.max(1, Math.min(terms ?? usual, TERMS.length, projects));
  const writer = new Writer(new Chance(seed), projects);
  return TERMS.slice(0, count).map((term, at) => {
    const size = Math.floor(((at + 1) * projects) / count) - Math.floor((at * projects) / count);
    return { file: `${term}.md`, text: writer.file(size) };
  });
}

interface Org {
  name: string;
  slug: string;
  mentors: string[];
}

class Writer {
  readonly #chance: Chance;
  readonly #orgs: Org[];
  #people = 0;

  constructor(chance: Chance, projects: number) {
    this.#chance = chance;
    // A growing program finds new orgs, but ever fewer of them.
    const { orgs, projects: measured } = measures.MEASURED;
    const count = Math.ceil(orgs * (projects / measured) ** 0.75);
    const names = new Set<string>();
    while (names.size < count) names.add(this.#orgName());
    this.#orgs = [...names].map((name) => ({
      name,
      slug: name.toLowerCase().replaceAll(" ", "-"),
      mentors: [],
    }));
  }

  /** The text of one file. */
  file(size: number): string {
    const open = [...this.#orgs];
    const groups: string[] = [];
    for (let left = size; left > 0; ) {
      // Each org appears once in a file; the last one gets all projects that are left.
      const at = this.#chance.rank(open.length, 12);
      const [org] = open.splice(at, 1);
      if (!org) break;
      const wanted = this.#chance.counted(measures.PROJECTS_PER_ORG);
      const count = open.length === 0 ? left : Math.min(left, wanted);
      left -= count;
      const titles = new Set<string>();
      while (titles.size < count) titles.add(this.#title());
      const projects = [...titles].map((title) => this.#project(org, title));
      groups.push(`### ${org.name}\n\n${projects.join("\n")}`);
    }
    return `# LFX Mentorship project ideas\n\n${groups.join("\n")}`;
  }

  #project(org: Org, title: string): string {
    const chance = this.#chance;
    const many = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
    const lines = [`#### ${title}`, "", ...this.#description(org)];
    if (!chance.happens(measures.SHARE.noOutcomes)) lines.push(...this.#outcomes(org));
    lines.push(...this.#skills());
    const mentors = new Set<string>();
    for (const count = chance.counted(measures.MENTORS_PER_PROJECT); mentors.size < count; )
      mentors.add(this.#mentor(org));
    lines.push("- Mentor(s):", ...[...mentors].map((mentor) => `  - ${mentor}`));
    const issues = many(
      chance.counted(measures.ISSUES_PER_PROJECT),
      () => `https://github.com/${org.slug}/${chance.pick(words.NOUNS)}/issues/${1 + chance.below(9000)}`,
    );
    const [only] = issues;
    lines.push(
      ...(issues.length === 1
        ? [`- Upstream Issue: ${only}`]
        : ["- Upstream Issue:", ...issues.map((url) => `  - ${url}`)]),
    );
    return `${lines.join("\n")}\n`;
  }

  #description(org: Org): string[] {
    const happens = (share: number) => this.#chance.happens(share);
    const { SHARE } = measures;
    const length = this.#chance.measured(measures.DESCRIPTION_WORDS);
    let text = this.#prose(org, length);
    if (happens(SHARE.linkInDescription))
      text += ` See [the ${this.#noun()}](https://example.org/${org.slug}/${this.#noun()}).`;
    if (happens(SHARE.codeInDescription)) text += ` The flag is \`--${this.#noun()}-${this.#noun()}\`.`;
    const lines = [`- Description: ${text}`];
    if (happens(SHARE.secondParagraph)) lines.push("", `  ${this.#prose(org, 30)}`, "");
    if (happens(SHARE.pointsInDescription))
      for (let points = 0; points < 3; points++)
        lines.push(`  - ${this.#filled(this.#chance.pick(words.OUTCOMES), org)}`);
    return lines;
  }

  #outcomes(org: Org): string[] {
    const chance = this.#chance;
    if (!chance.happens(measures.SHARE.outcomePoints))
      return [`- Expected Outcome: ${this.#prose(org, chance.measured(measures.OUTCOME_WORDS))}`];
    const points = chance.measured(measures.OUTCOME_POINTS);
    const point = () => `  - ${this.#filled(chance.pick(words.OUTCOMES), org)}`;
    return ["- Expected Outcome:", ...Array.from({ length: points }, point)];
  }

  #skills(): string[] {
    const chance = this.#chance;
    const count = chance.measured(measures.SKILLS_PER_PROJECT);
    const skills = new Set<string>();
    while (skills.size < count)
      skills.add(chance.happens(measures.RARE_SKILLS) ? this.#rareSkill() : chance.counted(measures.SKILLS));
    const listed = [...skills];
    if (chance.happens(measures.SHARE.optionalSkill)) listed.push(`${this.#rareSkill()} (optional)`);
    if (!chance.happens(measures.SHARE.skillPoints)) return [`- Recommended Skills: ${listed.join(", ")}`];
    return ["- Recommended Skills:", ...listed.map((skill) => `  - ${skill}`)];
  }

  /** A skill of the taxonomy, or an unknown one of two words. */
  #rareSkill(): string {
    const known = this.#chance.happens(0.7)
      ? taxonomy[this.#chance.rank(taxonomy.length, 40)]?.label
      : undefined;
    return known ?? `${capital(this.#noun())} ${this.#noun()}s`;
  }

  /** In half of all mentorships the mentor has been one before, nearly always with the same org. */
  #mentor(org: Org): string {
    const chance = this.#chance;
    const known = chance.happens(measures.NEW_MENTORS) ? undefined : chance.pick(org.mentors);
    if (known !== undefined) return known;
    const name = `${chance.pick(words.GIVEN_NAMES)} ${chance.pick(words.FAMILY_NAMES)}`;
    // Names repeat; the number makes each person distinct.
    const handle = `${name.toLowerCase().replace(" ", "-")}-${++this.#people}`;
    const kind = chance.share();
    const { noName, noHandle } = measures.SHARE;
    const mentor =
      kind < noName
        ? `@${handle}`
        : kind < noName + noHandle
          ? `${name} (${handle}@example.org)`
          : `${name} (@${handle}, ${handle}@example.org)`;
    org.mentors.push(mentor);
    return mentor;
  }

  #orgName(): string {
    const chance = this.#chance;
    const start = chance.pick(words.ORG_STARTS);
    const end = chance.pick(words.ORG_ENDS);
    return chance.happens(measures.SHARE.twoWordOrg) ? `${start} ${end}` : start + end.toLowerCase();
  }

  #title(): string {
    const chance = this.#chance;
    const length = chance.measured(measures.TITLE_WORDS);
    const title = [capital(this.#word(words.VERBS))];
    while (title.length < length) {
      const left = length - title.length;
      if (left > 1 && chance.happens(0.5)) title.push(this.#word(words.ADJECTIVES));
      title.push(left === 1 ? `${this.#noun()}s` : this.#noun());
      if (left > 3) title.push(chance.pick(words.PREPOSITIONS));
    }
    const text = title.join(" ");
    return chance.happens(measures.SHARE.colonInTitle) ? `${capital(this.#noun())}: ${text}` : capital(text);
  }

  /** Sentences of one to three clauses, with about this many words in all. */
  #prose(org: Org, length: number): string {
    const chance = this.#chance;
    const sentences: string[] = [];
    let left = length;
    do {
      let sentence = this.#filled(chance.pick(words.CLAUSES), org);
      for (let clauses = 1; clauses < 3 && left > 12 && chance.happens(0.75); clauses++)
        sentence += `${chance.pick(words.JOINTS)} ${this.#filled(chance.pick(words.CLAUSES), org)}`;
      left -= sentence.split(" ").length;
      sentences.push(`${capital(sentence)}.`);
    } while (left >= 8);
    return sentences.join(" ");
  }

  #filled(pattern: string, org: Org): string {
    return pattern
      .replace(/\{(\w+)\}/g, (_, kind: string) => {
        if (kind === "org") return org.name;
        if (kind === "a") return this.#word(words.ADJECTIVES);
        if (kind === "v") return this.#word(words.VERBS);
        return kind === "ns" ? `${this.#noun()}s` : this.#noun();
      })
      .replace(/\b([Aa]) (?=[aeiou])/g, "$1n ");
  }

  #noun(): string {
    const { share, count, alike } = measures.RARE_WORDS;
    return this.#chance.happens(share) ? compound(this.#chance.rank(count, alike)) : this.#word(words.NOUNS);
  }

  /** A word of a list; the first ones are frequent. */
  #word(list: readonly string[]): string {
    return list[this.#chance.rank(list.length, measures.ALIKE_WORDS)] ?? "";
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name made of two or three words, a different one for each number. */
function compound(number: number): string {
  const { length } = words.NOUNS;
  const rest = Math.floor(number / length);
  const last = words.NOUNS[(number * 7 + rest) % length] ?? "";
  return rest < length ? `${words.NOUNS[rest] ?? ""}${last}` : `${compound(rest)}${last}`;
}
