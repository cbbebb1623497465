import { useQuery } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useRef } from "react";
import { Link } from "wouter";
import { catalogueQuery } from "../data/queries.ts";
import { comparePath } from "../routing/paths.ts";
import { announce } from "../ui/announce.ts";
import { CompareIcon } from "../ui/icons.tsx";
import { Monogram } from "../ui/Monogram.tsx";
import { choose, FULL_MESSAGE, useChosen } from "../visitor/compare.ts";

/** The projects chosen for comparison, at the lower edge of the screen. */
export function CompareTray() {
  const { ids, refused } = useChosen();
  const { data: catalogue } = useQuery(catalogueQuery);
  const tray = useRef<HTMLElement>(null);

  // So that the browser scrolls a focused element above the tray, not below it.
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--tray-height", `${tray.current?.offsetHeight ?? 0}px`);
    return () => void style.removeProperty("--tray-height");
  });

  // The tray must not come to lie over the card whose button was pressed.
  useEffect(() => {
    document.activeElement?.closest("article")?.scrollIntoView({ block: "nearest" });
  }, []);

  const clear = () => {
    choose([]);
    announce("Nothing chosen to compare");
    // The tray and its button are gone then.
    document.getElementById("main")?.focus({ preventScroll: true });
  };

  return (
    <section ref={tray} aria-label="Compare">
      <div className="wrap flex flex-wrap items-center gap-x-2 gap-y-1 py-2 sm:gap-x-3">
        <span className="flex max-sm:hidden">
          {ids.map((id) => (
            <Monogram key={id} org={catalogue?.projects.find((project) => project.id === id)?.org ?? ""} />
          ))}
        </span>
        <p className="me-auto font-semibold tabular-nums">
          {ids.length} chosen
          {ids.length === 1 && <span className="font-normal text-muted"> · choose another</span>}
        </p>
        {ids.length > 1 && (
          <Link href={comparePath(ids)} className="button button-primary max-sm:px-3">
            <CompareIcon filled />
            Compare
          </Link>
        )}
        <button type="button" className="button max-sm:px-3" onClick={clear}>
          Clear
        </button>
        {refused && <p className="basis-full text-sm text-danger">{FULL_MESSAGE}</p>}
      </div>
    </section>
  );
}
