import { type ReactNode, startTransition, useEffect, useState } from "react";
import type { Store } from "../../visitor/storage/createStore.ts";
import { useBrowserValue } from "../lib/useBrowserValue.ts";
import { MessagesProvider } from "../messages/MessagesProvider.tsx";
import { ChosenContext, chosenSource } from "./compare.ts";
import { SavedContext, savedSource } from "./saved.ts";
import { SkillsContext, skillsSource } from "./skills.ts";
import { FreshContext, freshSource } from "./visits.ts";

/** State that only this browser knows, and that changes while a page is open. */
export interface ClientStateSource<T> extends Omit<Store<T>, "set"> {
  /** What a prerendered page shows instead. */
  serverSnapshot: T;
}

/**
 * Gives the components inside the visitor's state: saved list, choice for comparison, skills, new projects, language. It subscribes
 * once for all of them, because a list of cards that each subscribe spends as much time on that as on rendering. A part of
 * the page that is hydrated later than the rest needs a provider of its own, which again begins with what is prerendered.
 */
export function ClientStateProvider({ children }: { children: ReactNode }) {
  const prerendered = useBrowserValue(() => false, true);
  return (
    <SavedContext value={useSource(savedSource, prerendered)}>
      <ChosenContext value={useSource(chosenSource, prerendered)}>
        <SkillsContext value={useSource(skillsSource, prerendered)}>
          <FreshContext value={useSource(freshSource, prerendered)}>
            <MessagesProvider>{children}</MessagesProvider>
          </FreshContext>
        </SkillsContext>
      </ChosenContext>
    </SavedContext>
  );
}

/**
 * Not `useSyncExternalStore`: after hydration that one renders a changed value synchronously, which throws away the
 * concurrent rendering in progress. This one changes to the value in a transition.
 */
function useSource<T>(source: ClientStateSource<T>, prerendered: boolean): T {
  const { serverSnapshot, getSnapshot, subscribe } = source;
  const [state, setState] = useState(() => (prerendered ? serverSnapshot : getSnapshot()));
  useEffect(() => {
    const read = () => setState(getSnapshot);
    startTransition(read);
    return subscribe(read);
  }, [getSnapshot, subscribe]);
  return state;
}
