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

const isPhone = () => innerWidth < PHONE.width && innerHeight < PHONE.height;

const firstCount = () => (isPhone() ? PHONE_COUNT : FIRST_COUNT);

/** Is the visitor far down, where the list's full height must stay? */
const isScrolled = () => scrollY > innerHeight / 2;

/**
 * How many cards of a list to render now: of a list that has just changed the first few, so that no key and no press
 * waits for more, and the rest when the visitor scrolls, or has looked at the first ones for a moment. On a phone the
 * others go as soon as the search field has the focus: a first key had to take 27 cards away, 44 of the 65 ms that its
 * list took to commit (1,000 projects, CPU 4×, a profile of four visits).
 * @param list names the list: another name is another list
 * @param wanted how many are to be there in the end
 * @param covered something lies over all but the list's top: no more is rendered until it is gone
 */
export function useProgressiveCount(list: string, wanted: number, covered: boolean): number {
  /** The last list of which all that is wanted was rendered. */
  const [complete, setComplete] = useState(list);
  /** The list that is cut short before the first key: until a scroll, or until the field is left. */
  const [cut, setCut] = useState<string | null>(null);
  if (cut !== null && cut !== list) setCut(null);
  const isCut = cut === list;
  // A scroll position to come back to, or to stay at, needs the list's full height at once.
  if (list !== complete && (isRestoring() || isScrolled())) setComplete(list);
  const first = covered ? COVERED_COUNT : list === complete && !isCut ? wanted : firstCount();
  const count = Math.min(first, wanted);
  const waits = count < wanted && !covered;
  useEffect(() => {
    const cutShort = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.id === "search" && isPhone() && !isScrolled())
        startTransition(() => setCut(list));
    };
    addEventListener("focusin", cutShort);
    return () => removeEventListener("focusin", cutShort);
  }, [list]);
  useEffect(() => {
    if (!waits) return;
    const renderRest = () =>
      startTransition(() => {
        setComplete(list);
        setCut(null);
      });
    const timer = isCut ? undefined : setTimeout(renderRest, REST_DELAY);
    const ends = isCut ? ["scroll", "focusout"] : ["scroll"];
    for (const end of ends) addEventListener(end, renderRest);
    return () => {
      clearTimeout(timer);
      for (const end of ends) removeEventListener(end, renderRest);
    };
  }, [list, waits, isCut]);
  return count;
}
