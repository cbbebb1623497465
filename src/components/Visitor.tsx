import { type ReactNode, startTransition, useEffect, useState } from "react";
import { ChosenContext, chosenSource } from "./compare.ts";
import { SavedContext, savedSource } from "./saved.ts";
import { FreshContext, freshSource } from "./visits.ts";

/** Something that only this browser knows, and that changes while a page is open. */
export interface Source<T> {
  /** What the build drew in its place. */
  unknown: T;
  get: () => T;
  /** @returns ends it */
  subscribe: (changed: () => void) => () => void;
}

interface Props {
  /** The page is taken over as the build drew it. */
  drawn: boolean;
  children: ReactNode;
}

/**
 * What this browser knows of the visitor, listened to once for the whole page: each card shows some of it, and a list
 * of cards that listen each for themselves spends as long on that as on being drawn.
 */
export function Visitor({ drawn, children }: Props) {
  return (
    <SavedContext value={useSource(savedSource, drawn)}>
      <ChosenContext value={useSource(chosenSource, drawn)}>
        <FreshContext value={useSource(freshSource, drawn)}>{children}</FreshContext>
      </ChosenContext>
    </SavedContext>
  );
}

/** Not `useSyncExternalStore`: what it finds after a page is taken over is drawn at once, and all that waits is undone. */
function useSource<T>({ unknown, get, subscribe }: Source<T>, drawn: boolean): T {
  const [state, setState] = useState(() => (drawn ? unknown : get()));
  useEffect(() => {
    const read = () => setState(get);
    startTransition(read);
    return subscribe(read);
  }, [get, subscribe]);
  return state;
}
