import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { catalogueQuery } from "../data/queries.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { comparePath } from "../routing/morePaths.ts";
import { announce } from "../ui/announce.ts";
import { CompareIcon } from "../ui/icons.tsx";
import { Monogram } from "../ui/Monogram.tsx";
import { choose, useChosen } from "../visitor/compare.ts";
import { useBarHeight } from "./useBarHeight.ts";

/** The projects chosen for comparison, at the lower edge of the screen. */
export function CompareTray() {
  const t = useMessages();
  const { ids, refused } = useChosen();
  const { data: catalogue } = useQuery(catalogueQuery);
  const tray = useRef<HTMLElement>(null);

  useBarHeight(tray);

  // The tray must not come to lie over the card whose button was pressed.
  useEffect(() => {
    document.activeElement?.closest("article")?.scrollIntoView({ block: "nearest" });
  }, []);

  const clear = () => {
    choose([]);
    announce(t("layout.compareCleared"));
    // The tray and its button are gone then.
    document.getElementById("main")?.focus({ preventScroll: true });
  };

  return (
    <section ref={tray} className="bar" aria-label={t("layout.compare")}>
      <div className="wrap flex flex-wrap items-center gap-x-2 gap-y-1 py-2 sm:gap-x-3">
        <span className="flex max-sm:hidden">
          {ids.map((id) => (
            <Monogram key={id} org={catalogue?.projects.find((project) => project.id === id)?.org ?? ""} />
          ))}
        </span>
        <p className="me-auto font-semibold tabular-nums">
          {ids.length === 1
            ? t.rich("layout.compareOneMore", {
                count: ids.length,
                more: (words) => <span className="font-normal text-muted">{words}</span>,
              })
            : t("layout.compareChosen", { count: ids.length })}
        </p>
        {ids.length > 1 && (
          <Link href={comparePath(ids)} className="button button-primary max-sm:px-3">
            <CompareIcon filled />
            {t("layout.compare")}
          </Link>
        )}
        <button type="button" className="button max-sm:px-3" onClick={clear}>
          {t("layout.compareClear")}
        </button>
        {refused && <p className="basis-full text-sm text-danger">{t("layout.compareFull")}</p>}
      </div>
    </section>
  );
}
