/** Skills by all their names: "golang" is "Go", "large language models" is "LLM". */
import { words } from "../text/text.ts";

/** Names of one skill: its label, then its aliases. */
export type SkillGroup = readonly string[];

interface Node {
  /** Skills whose name ends here. */
  skills: number[];
  next: Map<string, Node>;
}

/** A name found in a row of words. */
export interface NameMatch {
  /** Numbers of the skills that it may be. */
  skills: readonly number[];
  /** How many words it has. */
  length: number;
}

/** "Virtual machines" is a name of "virtual machine" too: a plain s at the end of a longer word says nothing. */
function singular(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Finds the names of skills in rows of words, the longest first. */
export class SkillNames {
  readonly #root: Node = { skills: [], next: new Map() };
  /** The names of each skill, folded, their words joined by spaces. */
  readonly names: string[][] = [];

  constructor(groups: readonly SkillGroup[]) {
    groups.forEach((group, skill) => {
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

  /** Does a name begin with this word? */
  startsWith(word: string): boolean {
    return this.#root.next.has(singular(word));
  }

  /** The skills that have just this name. */
  named(row: readonly string[]): readonly number[] {
    const match = this.at(row, 0);
    return match && match.length === row.length ? match.skills : [];
  }

  /** The longest name that starts at a word, or null. */
  at(row: readonly string[], start: number): NameMatch | null {
    let node: Node | undefined = this.#root;
    let found: NameMatch | null = null;
    for (let at = start; at < row.length; at++) {
      node = node.next.get(singular(row[at] ?? ""));
      if (!node) break;
      if (node.skills.length > 0) found = { skills: node.skills, length: at - start + 1 };
    }
    return found;
  }
}
