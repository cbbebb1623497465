import { startTransition, useEffect, useState } from "react";
import { isRestoring } from "../routing/navigation.ts";

/**
 * Cards that render at once of a list that has just changed: about what a window shows. When a key waited for all fifteen
 * instead, `npm run bench:page` on 1,000 projects had 126 ms from a filter to the list, and 80 with these.
 */
export const FIRST_COUNT = 4;

/** The same on a phone, which shows two, and a part of the third if it is a long one. */
export const PHONE_COUNT = 3;

/** Up to which size a window is a phone's, in CSS pixels. */
const PHONE = { width: 640, height: 960 };

/** Cards under a sheet that leaves an eighth of the screen: what renders there is seen only when the sheet closes. */
export const COVERED_COUNT = 2;

/** After how long without a scroll the others render, in ms: longer than most people wait between two keys. */
export const REST_DELAY = 1000;

function firstCount(): number {
  return innerWidth < PHONE.width && innerHeight < PHONE.height ? PHONE_COUNT : FIRST_COUNT;
}

/**
 * How many cards of a list to render now: of a list that has just changed the first few, so that no key and no press
 * waits for more, and the rest when the visitor scrolls, or has looked at the first ones for a moment.
 * @param list names the list: another name is another list
 * @param wanted how many are to be there in the end
 * @param covered something lies over all but the list's top: no more is rendered until it is gone
 */
export function useProgressiveCount(list: string, wanted: number, covered: boolean): number {
  /** The last list of which all that is wanted was rendered. */
  const [complete, setComplete] = useState(list);
  // A scroll position to come back to, or to stay at, needs the list's full height at once.
  if (list !== complete && (isRestoring() || scrollY > innerHeight / 2)) setComplete(list);
  const first = covered ? COVERED_COUNT : list === complete ? wanted : firstCount();
  const count = Math.min(first, wanted);
  const waits = count < wanted && !covered;
  useEffect(() => {
    if (!waits) return;
    const renderRest = () => startTransition(() => setComplete(list));
    const timer = setTimeout(renderRest, REST_DELAY);
    addEventListener("scroll", renderRest);
    return () => {
      clearTimeout(timer);
      removeEventListener("scroll", renderRest);
    };
  }, [list, waits]);
  return count;
}
