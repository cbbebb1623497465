/** What the visitor knows, as this browser keeps it. */
import * as v from "valibot";
import { slugify } from "../catalogue/slug.ts";
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

/** The longest skill that is kept, in UTF-16 units; longer ones are sentences. */
export const MAX_SKILL = 60;

/** Skills as labels, in the order in which they were entered; no two have the same slug. */
type Skills = readonly string[];

/** One thing that the visitor did. */
type Change =
  /** Puts skills at the end; what is there already stays where it is. */
  { readonly kind: "add"; readonly labels: Skills } | { readonly kind: "remove"; readonly slugs: Skills };

/** The visitor's skills at one moment. */
export type SkillsState = PersistedState<Skills>;

/** Fit for React's `useSyncExternalStore`: the functions need no `this`, and a snapshot stays the same until a change. */
export interface SkillsStore {
  getSnapshot(): SkillsState;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
  /**
   * Puts skills at the list's end. What has no letter and no digit is no skill.
   * @returns those that were not there yet, as they are kept
   */
  add(labels: Skills): Skills;
  /** Takes skills off, by whatever spelling has their slug. */
  remove(labels: Skills): void;
}

const FileModel = v.looseObject({ skills: v.array(v.unknown()) });

const isKeptSkill = (entry: unknown): entry is string => v.is(v.string(), entry) && isSkill(entry);

const EMPTY: PersistedFile<Skills> = { items: [], condition: "good", extra: {} };

/**
 * Reads the stored text. Never throws: what can be read is kept, and `condition` says whether that is all.
 * @param text null where nothing is stored
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
  const items = merged([], skills.filter(isKeptSkill));
  if (newer) return { items, condition: "newer", extra };
  const good = version === SKILLS_VERSION && skills.every(isKeptSkill);
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
 * @param storage the browser's; null where it must not be used
 * @param events where the browser's `storage` and `pageshow` events arrive
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

/** @returns `skills` itself where nothing is new */
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
