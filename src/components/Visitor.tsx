import type { ReactNode } from "react";
import { ChosenContext, useChosenStore } from "./compare.ts";
import { SavedContext, useSavedStore } from "./saved.ts";
import { FreshContext, useFreshStore } from "./visits.ts";

/**
 * What this browser knows of the visitor, listened to once for the whole page: each card shows some of it, and a list
 * of cards that listen each for themselves spends as long on that as on being drawn.
 */
export function Visitor({ children }: { children: ReactNode }) {
  return (
    <SavedContext value={useSavedStore()}>
      <ChosenContext value={useChosenStore()}>
        <FreshContext value={useFreshStore()}>{children}</FreshContext>
      </ChosenContext>
    </SavedContext>
  );
}
