import { lazy, Suspense, useId, useRef, useState } from "react";
import type { ProjectList } from "../catalogue/list.ts";
import { slugify } from "../catalogue/slug.ts";
import type { Filters } from "../search/filters.ts";
import { SkillsIcon } from "./icons.tsx";
import { listOf } from "./matchWords.ts";
import { QuickViews } from "./QuickViews.tsx";
import { focusResultCount } from "./ResultCount.tsx";
import { skillsStore, useMySkills } from "./skills.ts";
import type { Results } from "./useResults.ts";

// With all names of all skills: loaded when somebody wants to say what they know.
const loadPicker = () => import("./SkillPicker.tsx").then((module) => ({ default: module.SkillPicker }));
const SkillPicker = lazy(loadPicker);

/** Without skills there is nothing for these to go by. */
function withoutMatch(filters: Filters): Filters {
  return { ...filters, fit: null, sort: filters.sort === "match" ? "relevance" : filters.sort };
}

interface Props {
  catalogue: ProjectList;
  filters: Filters;
  results: Results;
  /** There is room to open in place. */
  wide: boolean;
  onFilters: (filters: Filters) => void;
}

/** The line above the list: say what you know, see what fits. Quiet until somebody does. */
export function MySkills({ catalogue, filters, results, wide, onFilters }: Props) {
  const own = useMySkills().items;
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState<Added | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const linked = filters.know.length > 0;
  const asksForSkills = results.skills.length === 0 && (filters.fit !== null || filters.sort === "match");

  const close = () => {
    setOpen(false);
    // Not before the sheet is gone, which holds the focus while it is there.
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <div className="mb-3">
      {linked ? (
        <LinkedSkills
          skills={results.skills}
          own={own}
          onKeep={() => {
            setAdded({ labels: skillsStore.add(results.skills), know: filters.know });
            onFilters({ ...filters, know: [] });
            focusResultCount();
          }}
          onLeave={() => {
            onFilters({ ...(own.length > 0 ? filters : withoutMatch(filters)), know: [] });
            focusResultCount();
          }}
        />
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <button
            ref={opener}
            id="my-skills"
            type="button"
            aria-expanded={wide ? open : undefined}
            aria-controls={wide && open ? panel : undefined}
            aria-haspopup={wide ? undefined : "dialog"}
            onPointerEnter={() => void loadPicker()}
            onClick={() => setOpen(!open)}
            className="-mx-2 flex min-h-11 max-w-full min-w-0 items-center gap-2 rounded-lg px-2 text-start text-[0.9375rem] hover:bg-sunken"
          >
            <SkillsIcon className="size-5 text-brand" />
            {own.length === 0 ? (
              <span className="font-semibold text-brand">Say what you know, see what fits</span>
            ) : (
              <>
                <span className="min-w-0 truncate">
                  <span className="text-muted">You know </span>
                  <span className="font-semibold">{listOf(own, 3)}</span>
                </span>
                <span className="flex-none font-semibold text-brand">Edit</span>
              </>
            )}
          </button>
          {results.matches && (
            <div className="max-sm:basis-full sm:ms-auto">
              <QuickViews filters={filters} counts={results.fitCounts} onFilters={onFilters} />
            </div>
          )}
        </div>
      )}
      {linked && <QuickViews filters={filters} counts={results.fitCounts} onFilters={onFilters} />}
      {added && !linked && (
        <AddedSkills
          added={added}
          onUndo={() => {
            skillsStore.remove(added.labels);
            onFilters({ ...filters, know: added.know });
            setAdded(null);
            focusResultCount();
          }}
        />
      )}
      {asksForSkills && (
        <NoSkills
          onEnter={() => setOpen(true)}
          onLeave={() => {
            onFilters(withoutMatch(filters));
            focusResultCount();
          }}
        />
      )}
      {open && !linked && (
        <Suspense fallback={<p className="py-3 text-muted">Loading the skills</p>}>
          <SkillPicker
            id={panel}
            catalogue={catalogue}
            filters={filters}
            wide={wide}
            onClose={close}
            onSort={() => onFilters({ ...filters, sort: "match" })}
          />
        </Suspense>
      )}
    </div>
  );
}

const BOX = "mb-3 rounded-xl border border-line bg-surface px-4 py-3 shadow-card text-[0.9375rem]";

interface LinkedProps {
  skills: readonly string[];
  own: readonly string[];
  onKeep: () => void;
  onLeave: () => void;
}

/** The address brings skills along: says which, and leaves the visitor's own alone until they want these. */
function LinkedSkills({ skills, own, onKeep, onLeave }: LinkedProps) {
  const slugs = new Set(own.map(slugify));
  const news = skills.some((skill) => !slugs.has(slugify(skill)));
  return (
    <section aria-label="Skills in this link" className={BOX}>
      <p className="wrap-anywhere">
        Matched with the skills in this link: <strong className="font-semibold">{skills.join(", ")}</strong>
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {news && (
          <button type="button" className="button" onClick={onKeep}>
            Make these my skills
          </button>
        )}
        <button type="button" className="button" onClick={onLeave}>
          {own.length > 0 ? "Use mine" : "Ignore"}
        </button>
      </div>
    </section>
  );
}

/** What was taken over from an address. */
interface Added {
  labels: readonly string[];
  know: readonly string[];
}

function AddedSkills({ added, onUndo }: { added: Added; onUndo: () => void }) {
  return (
    <div className={`flex flex-wrap items-center gap-x-3 gap-y-1 ${BOX} mt-2`}>
      <p role="status" className="min-w-0 wrap-anywhere">
        Added to your skills: {added.labels.join(", ")}.
      </p>
      <button type="button" className="link min-h-6 font-semibold pointer-coarse:min-h-11" onClick={onUndo}>
        Undo
      </button>
    </div>
  );
}

/** The address goes by the visitor's skills, and there are none: says why the list is as it is. */
function NoSkills({ onEnter, onLeave }: { onEnter: () => void; onLeave: () => void }) {
  return (
    <section aria-label="No skills entered" className={`${BOX} mt-2`}>
      <p>
        This address goes by what you know, and you have entered no skills here. Until you do, the list shows
        all that its other filters leave.
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <button type="button" className="button" onClick={onEnter}>
          Enter my skills
        </button>
        <button type="button" className="button" onClick={onLeave}>
          Go on without
        </button>
      </div>
    </section>
  );
}
