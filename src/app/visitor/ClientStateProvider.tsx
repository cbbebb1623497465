import { type ReactNode, startTransition, useEffect, useState, useSyncExternalStore } from "react";
import { ChosenContext, chosenSource } from "./compare.ts";
import { SavedContext, savedSource } from "./saved.ts";
import { SkillsContext, skillsSource } from "./skills.ts";
import { FreshContext, freshSource } from "./visits.ts";

/** Something that only this browser knows, and that changes while a page is open. */
export interface ClientStateSource<T> {
  /** What the build drew in its place. */
  serverSnapshot: T;
  get: () => T;
  /** @returns ends it */
  subscribe: (changed: () => void) => () => void;
}

/**
 * What this browser knows of the visitor, listened to once for many parts: each card shows some of it, and a list of
 * cards that listen each for themselves spends as long on that as on being drawn. A part of the page that is taken over
 * later than the rest has one of its own: it must begin with what the build drew.
 */
export function ClientStateProvider({ children }: { children: ReactNode }) {
  const drawn = useSyncExternalStore(never, isNotDrawn, isDrawn);
  return (
    <SavedContext value={useSource(savedSource, drawn)}>
      <ChosenContext value={useSource(chosenSource, drawn)}>
        <SkillsContext value={useSource(skillsSource, drawn)}>
          <FreshContext value={useSource(freshSource, drawn)}>{children}</FreshContext>
        </SkillsContext>
      </ChosenContext>
    </SavedContext>
  );
}

const never = () => () => undefined;
const isNotDrawn = () => false;
/** In the build, and while what it drew is taken over. */
const isDrawn = () => true;

/** Not `useSyncExternalStore`: what it finds after a page is taken over is drawn at once, and all that waits is undone. */
function useSource<T>({ serverSnapshot: unknown, get, subscribe }: ClientStateSource<T>, drawn: boolean): T {
  const [state, setState] = useState(() => (drawn ? unknown : get()));
  useEffect(() => {
    const read = () => setState(get);
    startTransition(read);
    return subscribe(read);
  }, [get, subscribe]);
  return state;
}
