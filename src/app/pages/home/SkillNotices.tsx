/** Notices about the skills in an address: which it has, which were added to the visitor's own, that there are none. */
import { useState } from "react";
import { slugify } from "../../../catalogue/slug.ts";
import type { Filters } from "../../../search/filters/filters.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import type { UpdateFilters } from "../../routing/useFilters.ts";
import { skillsStore } from "../../visitor/skills.ts";

interface Props {
  filters: Filters;
  /** Labels of the skills in use, those of the address where it brings some. */
  skills: readonly string[];
  /** The visitor's own. */
  own: readonly string[];
  /** The visitor wants to enter skills. */
  onEnter: () => void;
  onFilters: UpdateFilters;
}

/** Says what the address means by skills, and lets the visitor decide. */
export function SkillNotices({ filters, skills, own, onEnter, onFilters }: Props) {
  const [added, setAdded] = useState<Added | null>(null);
  if (filters.know.length > 0) {
    return (
      <LinkedSkills
        skills={skills}
        own={own}
        onKeep={() => {
          setAdded({ labels: skillsStore.add(skills), know: filters.know });
          onFilters((current) => ({ ...current, know: [] }));
        }}
        onLeave={() =>
          onFilters((current) => ({ ...(own.length > 0 ? current : withoutMatch(current)), know: [] }))
        }
      />
    );
  }
  if (added && added.labels.length > 0) {
    const undo = () => {
      skillsStore.remove(added.labels);
      setAdded(null);
      onFilters((current) => ({ ...current, know: added.know }));
    };
    return <AddedSkills added={added} onUndo={undo} />;
  }
  if (skills.length > 0 || (filters.quickFilter === null && filters.sort !== "match")) return null;
  return <NoSkills onEnter={onEnter} onLeave={() => onFilters(withoutMatch)} />;
}

/** The filters without those that need skills. */
function withoutMatch(filters: Filters): Filters {
  return { ...filters, quickFilter: null, sort: filters.sort === "match" ? "relevance" : filters.sort };
}

const BOX = "mb-3 panel px-4 py-3 text-[0.9375rem]";

interface LinkedProps {
  skills: readonly string[];
  own: readonly string[];
  onKeep: () => void;
  onLeave: () => void;
}

/** The address has skills of its own: names them, and leaves the visitor's alone until they want to replace them. */
function LinkedSkills({ skills, own, onKeep, onLeave }: LinkedProps) {
  const t = useMessages();
  const slugs = new Set(own.map(slugify));
  const news = skills.some((skill) => !slugs.has(slugify(skill)));
  return (
    <section aria-label={t("skills.inLink")} className={`${BOX} flex flex-wrap items-center gap-x-4 gap-y-2`}>
      <p className="min-w-0 flex-auto wrap-anywhere">
        {t.rich("skills.matchedWith", {
          skills: () => <strong className="font-semibold">{skills.join(", ")}</strong>,
        })}
      </p>
      <div className="flex flex-wrap gap-2">
        {news && (
          <button type="button" className="button" onClick={onKeep}>
            {t("skills.makeMine")}
          </button>
        )}
        <button type="button" className="button" onClick={onLeave}>
          {t(own.length > 0 ? "skills.useMine" : "skills.ignore")}
        </button>
      </div>
    </section>
  );
}

/** The skills added from an address. */
interface Added {
  labels: readonly string[];
  know: readonly string[];
}

function AddedSkills({ added, onUndo }: { added: Added; onUndo: () => void }) {
  const t = useMessages();
  return (
    <div className={`flex flex-wrap items-center gap-x-3 gap-y-1 ${BOX} mt-2`}>
      <p role="status" className="min-w-0 wrap-anywhere">
        {t("skills.addedToYours", { skills: added.labels.join(", ") })}
      </p>
      <button type="button" className="link min-h-6 font-semibold pointer-coarse:min-h-11" onClick={onUndo}>
        {t("skills.undo")}
      </button>
    </div>
  );
}

/** The address filters or sorts by the visitor's skills, and there are none: says why the list is as it is. */
function NoSkills({ onEnter, onLeave }: { onEnter: () => void; onLeave: () => void }) {
  const t = useMessages();
  return (
    <section aria-label={t("skills.noneEntered")} className={`${BOX} mt-2`}>
      <p>{t("skills.noneEnteredHint")}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <button type="button" className="button" onClick={onEnter}>
          {t("skills.addMine")}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {t("skills.notNow")}
        </button>
      </div>
    </section>
  );
}
