import { Link } from "wouter";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { projectsById } from "../../data/projectsById.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { homePath } from "../../routing/paths.ts";
import { Monogram } from "../../ui/Monogram.tsx";
import { choose, useChosen } from "../../visitor/compare.ts";
import { useViewed } from "../../visitor/recent.ts";
import { useSaved } from "../../visitor/saved.ts";

/** Most projects that are offered; the saved list has the others. */
const OFFERED = 50;

interface Props {
  catalogue: ProjectList;
  /** The projects that are compared already. */
  ids: readonly string[];
  /** Projects that were compared or chosen before, so that a removed one can be added again. */
  recent: readonly string[];
  onAdd: (id: string) => void;
}

/** Offers projects to compare with: those chosen in this tab, those compared before, the saved ones, and those viewed last. */
export function CompareChooser({ catalogue, ids, recent, onAdd }: Props) {
  const t = useMessages();
  const chosen = useChosen();
  const saved = useSaved();
  const viewed = useViewed();
  const byId = projectsById(catalogue);
  const offered = new Set([...chosen.ids, ...recent, ...saved.items.map(({ id }) => id), ...viewed]);
  const candidates = [...offered].filter((id) => !ids.includes(id)).flatMap((id) => byId.get(id) ?? []);

  return (
    <>
      {candidates.length > 0 && (
        <ul className="grid gap-2 text-start">
          {candidates.slice(0, OFFERED).map(({ id, title, org }) => (
            <li
              key={id}
              className="flex flex-wrap items-center gap-3 rounded-xl border border-line bg-surface p-3"
            >
              <Monogram org={org} />
              <div className="min-w-0 flex-1 basis-32">
                <p className="text-sm text-muted">{org}</p>
                <p className="leading-snug font-semibold wrap-anywhere">{title}</p>
              </div>
              <button
                type="button"
                className="button"
                aria-label={t("compare.addTitle", { title })}
                onClick={() => onAdd(id)}
              >
                {t("compare.add")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={candidates.length > 0 ? "mt-4 text-muted" : "text-muted"}>
        {candidates.length > OFFERED &&
          `${t("compare.moreOffered", { count: candidates.length - OFFERED })} `}
        {t("compare.how")}
      </p>
      <Link href={homePath()} className="button mt-3" onClick={() => ids.length > 0 && choose(ids)}>
        {t("compare.findProjects")}
      </Link>
    </>
  );
}
