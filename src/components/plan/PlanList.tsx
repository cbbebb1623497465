import { type ReactNode, useEffect, useId, useMemo, useState } from "react";
import type { ListedProject, ProjectList } from "../../catalogue/list.ts";
import type { SavedItem } from "../../saved/model.ts";
import { move } from "../../saved/plan.ts";
import { findRenamed, findSuccessor, followRenamed, termOf } from "../../saved/renamed.ts";
import { savedStore, useSaved } from "../saved.ts";
import { PlanCard } from "./PlanCard.tsx";
import { TermHead } from "./TermHead.tsx";

interface Removed {
  item: SavedItem;
  index: number;
}

type Row = SavedItem | Removed;
const itemOf = (row: Row): SavedItem => ("item" in row ? row.item : row);

interface ListProps {
  catalogue: ProjectList;
  /** Everything is shown, for paper. */
  printing: boolean;
  empty: ReactNode;
}

/** The saved projects, term by term. A removed one leaves its place with a way to undo, until the page is left. */
export function PlanList({ catalogue, printing, empty }: ListProps) {
  const { items } = useSaved();
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  const [moved, setMoved] = useState("");
  const byId = useMemo(
    () => new Map(catalogue.projects.map((project) => [project.id, project])),
    [catalogue],
  );
  const renamed = useMemo(() => findRenamed(items, catalogue.projects), [items, catalogue]);
  useEffect(() => {
    if (renamed.size > 0) savedStore.change(followRenamed(renamed));
  }, [renamed]);

  const remove = (item: SavedItem, index: number) => {
    const gone = savedStore.remove(item.id);
    if (gone) setRemoved([...removed, { item: gone, index }].sort((a, b) => a.index - b.index));
  };
  const undo = ({ item, index }: Removed) => {
    const before = removed.filter((other) => other.index < index).length;
    savedStore.restore(item, index - before);
    setRemoved(removed.filter((other) => other.item.id !== item.id));
    requestAnimationFrame(() => document.getElementById(`saved-${item.id}`)?.focus());
  };

  // A project saved again elsewhere is no longer a removed one.
  const gone = removed.filter(({ item }) => !items.some(({ id }) => id === item.id));
  const rows: Row[] = [...items];
  for (const entry of gone) rows.splice(entry.index, 0, entry);

  if (rows.length === 0) return empty;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const term = byId.get(itemOf(row).id)?.term ?? termOf(itemOf(row).id);
    groups.set(term, [...(groups.get(term) ?? []), row]);
  }

  return (
    <>
      <p role="status" className="sr-only">
        {moved}
      </p>
      <div className="plan grid gap-8">
        {/* The newest term first: a term's id begins with its year. */}
        {[...groups]
          .sort(([a], [b]) => (a < b ? 1 : -1))
          .map(([term, group]) => (
            <TermGroup
              key={term}
              id={term}
              catalogue={catalogue}
              byId={byId}
              rows={group}
              printing={printing}
              onMoved={setMoved}
              onRemove={(item) => remove(item, rows.indexOf(item))}
              onUndo={undo}
            />
          ))}
      </div>
    </>
  );
}

interface GroupProps {
  id: string;
  catalogue: ProjectList;
  byId: ReadonlyMap<string, ListedProject>;
  rows: readonly Row[];
  printing: boolean;
  /** Gets what is to be announced. */
  onMoved: (what: string) => void;
  onRemove: (item: SavedItem) => void;
  onUndo: (removed: Removed) => void;
}

function TermGroup({ id, catalogue, byId, rows, printing, onMoved, onRemove, onUndo }: GroupProps) {
  const heading = useId();
  const items = rows.flatMap((row) => ("item" in row ? [] : row));

  const moveTo = (item: SavedItem, from: number, to: number) => {
    const all = savedStore.getSnapshot().items;
    const target = items[to];
    if (target === undefined || from === to) return;
    const after = all[all.findIndex((other) => other.id === target.id) + 1];
    savedStore.change(move(item.id, to < from ? target.id : (after?.id ?? null), new Date()));
    onMoved(`“${item.title}” is now ${to + 1} of ${items.length}.`);
  };

  return (
    <section aria-labelledby={heading}>
      <TermHead
        id={id}
        labelledBy={heading}
        term={catalogue.terms.find((term) => term.id === id)}
        items={items}
        printing={printing}
      />
      <ul className="grid grid-cols-1 gap-3">
        {rows.map((row) => {
          if ("item" in row) return <RemovedRow key={row.item.id} removed={row} onUndo={onUndo} />;
          const place = items.indexOf(row);
          const project = byId.get(row.id);
          return (
            <li key={row.id} data-drag="" className="break-inside-avoid">
              <PlanCard
                item={row}
                project={project}
                successor={project ? undefined : findSuccessor(row, catalogue.projects)}
                place={place}
                count={items.length}
                printing={printing}
                onMove={(to) => moveTo(row, place, to)}
                onRemove={() => onRemove(row)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function RemovedRow({ removed, onUndo }: { removed: Removed; onUndo: (removed: Removed) => void }) {
  return (
    <li className="flex flex-wrap items-center gap-3 rounded-xl border border-dashed border-edge px-4 py-2 print:hidden">
      <p className="min-w-0 flex-1 text-muted wrap-anywhere">Removed “{removed.item.title}”.</p>
      <button
        type="button"
        className="button"
        // The button that was pressed is gone: the focus goes where the visitor's next thought is.
        ref={(button) => {
          if (document.activeElement === document.body) button?.focus();
        }}
        onClick={() => onUndo(removed)}
      >
        Undo
      </button>
    </li>
  );
}
