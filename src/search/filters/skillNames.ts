/** A trie of skill names over words: "golang" is "Go", "large language models" is "LLM". */
import { singular } from "../../catalogue/plurals.ts";
import { words } from "../text/text.ts";

/** Names of one skill: its label, then its aliases. */
export type SkillGroup = readonly string[];

/** The same groups, each with the further names of its label. */
export function mergeNames(groups: readonly SkillGroup[], further: readonly SkillGroup[]): SkillGroup[] {
  const names = new Map(further.map(([label, ...others]) => [label, others]));
  return groups.map((group) => [...group, ...(names.get(group[0]) ?? [])]);
}

/** A node of the trie: the words up to it are the beginning of a name. */
interface Node {
  /** Ids of the skills that have a name which ends here. */
  skills: number[];
  next: Map<string, Node>;
}

/** A skill name found among words. */
export interface NameMatch {
  /** Ids of the skills that have this name. */
  skills: readonly number[];
  /** Its number of words. */
  length: number;
}

/**
 * Finds the names of skills in sequences of folded words. A skill's id is its index among the groups. Plurals match their
 * singular: "virtual machines" is a name of "virtual machine".
 */
export class SkillNames {
  readonly #root: Node = { skills: [], next: new Map() };
  /** By skill id, its names: folded, words separated by one space. */
  readonly names: string[][] = [];
  /** By skill id, its label. */
  readonly labels: string[] = [];

  constructor(groups: readonly SkillGroup[]) {
    groups.forEach((group, skill) => {
      this.labels.push(group[0] ?? "");
      const spellings = group.map(words).filter((name) => name.length > 0);
      this.names.push(spellings.map((name) => name.join(" ")));
      for (const name of spellings) this.#add(name, skill);
    });
  }

  #add(name: readonly string[], skill: number): void {
    let node = this.#root;
    for (const word of name.map(singular)) {
      let next = node.next.get(word);
      if (!next) {
        next = { skills: [], next: new Map() };
        node.next.set(word, next);
      }
      node = next;
    }
    if (!node.skills.includes(skill)) node.skills.push(skill);
  }

  /** True where some name begins with this word. */
  startsWith(word: string): boolean {
    return this.#root.next.has(singular(word));
  }

  /** The skills that have exactly this name. */
  named(name: readonly string[]): readonly number[] {
    const match = this.at(name, 0);
    return match && match.length === name.length ? match.skills : [];
  }

  /** The longest name that begins at an index of the tokens; null where none does. */
  at(tokens: readonly string[], start: number): NameMatch | null {
    let node: Node | undefined = this.#root;
    let longest: NameMatch | null = null;
    for (let at = start; at < tokens.length; at++) {
      node = node.next.get(singular(tokens[at] ?? ""));
      if (!node) break;
      if (node.skills.length > 0) longest = { skills: node.skills, length: at - start + 1 };
    }
    return longest;
  }
}
