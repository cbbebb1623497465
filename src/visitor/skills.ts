/** The skills that the visitor has, as this browser stores them. */
import * as v from "valibot";
import { slugify } from "../catalogue/slug.ts";
import type { Store } from "./storage/createStore.ts";
import {
  createPersistedStore,
  isLater,
  type PersistedEvents,
  type PersistedFile,
  type PersistedKind,
  type PersistedState,
  pageEvents,
} from "./storage/persistedStore.ts";

/** The one key of the browser's storage that holds the visitor's skills. */
export const SKILLS_KEY = "mentorship-finder.skills";

/** Raised when a change of the stored shape breaks older readers. */
const SKILLS_VERSION = 1;

/** Longest skill that is stored, in UTF-16 units; longer texts are sentences. */
export const MAX_SKILL = 60;

/** Labels, in the order in which they were entered; no two have the same slug. */
type Skills = readonly string[];

/** One thing that the visitor did. */
type Change =
  /** Adds skills at the end; those that are there already stay where they are. */
  { readonly kind: "add"; readonly labels: Skills } | { readonly kind: "remove"; readonly slugs: Skills };

/** The visitor's skills at one moment. */
export type SkillsState = PersistedState<Skills>;

/** The visitor's skills, and how they change. */
export interface SkillsStore extends Omit<Store<SkillsState>, "set"> {
  /**
   * Adds skills at the end of the list. A text without a letter or digit is not a skill.
   * @returns those that were not there yet, as they are stored
   */
  add(labels: Skills): Skills;
  /** Removes skills, in any spelling that has their slug. */
  remove(labels: Skills): void;
}

const FileModel = v.looseObject({ skills: v.array(v.unknown()) });

const isStoredSkill = (entry: unknown): entry is string => v.is(v.string(), entry) && isSkill(entry);

const EMPTY: PersistedFile<Skills> = { items: [], condition: "good", extra: {} };

/**
 * Reads the stored text. Never throws: it returns what can be read, and `condition` says whether that is all.
 * @param text null if nothing is stored
 */
export function parseSkills(text: string | null): PersistedFile<Skills> {
  if (text === null) return EMPTY;
  const unreadable: PersistedFile<Skills> = { ...EMPTY, condition: "damaged" };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return unreadable;
  }
  const file = v.safeParse(FileModel, data);
  const newer = isLater(data, SKILLS_VERSION);
  if (!file.success) return newer ? { ...EMPTY, condition: "newer" } : unreadable;
  const { version, skills, ...extra } = file.output;
  const items = merged([], skills.filter(isStoredSkill));
  if (newer) return { items, condition: "newer", extra };
  const good = version === SKILLS_VERSION && skills.every(isStoredSkill);
  return { items, condition: good ? "good" : "damaged", extra };
}

const SKILLS: PersistedKind<Skills, Change> = {
  key: SKILLS_KEY,
  parse: parseSkills,
  format: ({ items, extra }) => JSON.stringify({ ...extra, version: SKILLS_VERSION, skills: items }),
  apply(content, changes) {
    const items = changes.reduce(applyChange, content.items);
    return items === content.items ? content : { ...content, items };
  },
};

/**
 * Opens the visitor's skills.
 * @param storage the browser's; null if it must not be used
 * @param events receives the browser's `storage` and `pageshow` events
 */
export function createSkillsStore(
  storage: Storage | null,
  { events = pageEvents() }: { events?: PersistedEvents } = {},
): SkillsStore {
  const { getSnapshot, subscribe, change } = createPersistedStore(storage, SKILLS, events);
  return {
    getSnapshot,
    subscribe,
    add(labels) {
      const before = getSnapshot().items;
      const added = merged(before, labels).slice(before.length);
      if (added.length > 0) change({ kind: "add", labels: added });
      return added;
    },
    remove: (labels) => change({ kind: "remove", slugs: labels.map(slugify) }),
  };
}

function applyChange(skills: Skills, change: Change): Skills {
  if (change.kind === "add") return merged(skills, change.labels);
  const left = skills.filter((skill) => !change.slugs.includes(slugify(skill)));
  return left.length === skills.length ? skills : left;
}

/** @returns `skills` itself if nothing is new */
function merged(skills: Skills, labels: Skills): Skills {
  const known = new Set(skills.map(slugify));
  const added = labels
    .map((label) => label.trim().replace(/\s+/g, " "))
    .filter((label) => isSkill(label) && !known.has(slugify(label)) && known.add(slugify(label)));
  return added.length === 0 ? skills : [...skills, ...added];
}

function isSkill(label: string): boolean {
  return label.length <= MAX_SKILL && slugify(label) !== "";
}
