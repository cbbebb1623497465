import { useQuery } from "@tanstack/react-query";
import type { ListedProject } from "../../../catalogue/listCodec.ts";
import type { SavedItem } from "../../../visitor/list/model.ts";
import { planOf, setTick } from "../../../visitor/list/plan.ts";
import { type ChecklistEntry, checklistOf } from "../../../visitor/plan/checklist.ts";
import { projectTextQuery } from "../../data/projectText.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { TextSkeleton } from "../../ui/TextSkeleton.tsx";
import { savedStore } from "../../visitor/saved.ts";

interface Props {
  item: SavedItem;
  project: ListedProject;
  /** For printing, which cannot wait: the checklist then uses the skills of the list if the text is not loaded. */
  printing: boolean;
}

/** A checklist of what the project asks for. Ticks are not lost if the project's text cannot be loaded. */
export function ChecklistField({ item, project, printing }: Props) {
  const t = useMessages();
  const { data: text, error } = useQuery(projectTextQuery(project.id));
  if (!text && !error && !printing) return <TextSkeleton />;
  const { stated, skills } = checklistOf(project, text ?? null);
  return (
    <div className="grid gap-4">
      {stated.length > 0 ? (
        <Entries item={item} label={t("saved.prerequisites")} entries={stated} />
      ) : (
        <div>
          <p className="font-bold">{t("saved.prerequisites")}</p>
          <p className="text-muted">
            {text
              ? t("saved.prerequisitesNotStated")
              : error
                ? t("saved.textNotLoaded")
                : t("saved.textNotLoadedYet")}
          </p>
        </div>
      )}
      {skills.length > 0 ? (
        <Entries item={item} label={t("saved.recommendedSkills")} entries={skills} />
      ) : (
        <div>
          <p className="font-bold">{t("saved.recommendedSkills")}</p>
          <p className="text-muted">{t("saved.notStated")}</p>
        </div>
      )}
    </div>
  );
}

interface EntriesProps {
  item: SavedItem;
  label: string;
  entries: readonly ChecklistEntry[];
}

function Entries({ item, label, entries }: EntriesProps) {
  const { ticked } = planOf(item);
  return (
    <fieldset>
      <legend className="font-bold">{label}</legend>
      <ul className="mt-1">
        {entries.map(({ key, text }) => (
          <li key={key}>
            <label className="-mx-2 flex min-h-11 items-start gap-3 rounded-lg px-2 py-2.5 hover:bg-sunken print:min-h-0 print:py-0.5">
              <input
                type="checkbox"
                className="mt-0.5 size-5 flex-none"
                checked={ticked.has(key)}
                onChange={(event) =>
                  savedStore.change(setTick(item.id, key, event.target.checked, new Date()))
                }
              />
              <span className="min-w-0 wrap-anywhere">{text}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
