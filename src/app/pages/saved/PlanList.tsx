import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import { newestTermFirst } from "../../../catalogue/termOrder.ts";
import type { SavedItem } from "../../../visitor/list/model.ts";
import { move } from "../../../visitor/list/plan.ts";
import {
  itemOf,
  placeOf,
  type Removed,
  type Row,
  removedFrom,
  withRemoved,
} from "../../../visitor/list/removed.ts";
import { findRenamed, findSuccessor, renamedFollower, termOf } from "../../../visitor/list/renamed.ts";
import { projectsById } from "../../data/projectsById.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useApplicationStates } from "../../project/useApplicationState.ts";
import { useEntry } from "../../routing/navigation.ts";
import { savedPath } from "../../routing/paths.ts";
import { focusAfterRender } from "../../ui/focusAfterRender.ts";
import { ListWindow } from "../../ui/ListWindow.tsx";
import { ChevronIcon } from "../../ui/moreIcons.tsx";
import { savedStore, useSaved } from "../../visitor/saved.ts";
import { PlanCard } from "./PlanCard.tsx";
import { srOnly } from "./srOnly.tsx";
import { TermHead } from "./TermHead.tsx";

/** Rows that are rendered together, and how many more a press shows: hundreds are too many for a phone. */
const WINDOW = 50;
const STEP = 25;

const follow = renamedFollower(savedStore.change);

interface ListProps {
  catalogue: ProjectList;
  /** Everything is shown, for printing. */
  printing: boolean;
  /** Shown instead of an empty list. */
  empty: ReactNode;
}

/** The saved projects by term. In place of a removed one there is an undo button until the page is left. */
export function PlanList({ catalogue, printing, empty }: ListProps) {
  const { items } = useSaved();
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  const [moved, setMoved] = useState("");
  const { shown = WINDOW } = useEntry();
  const [, navigate] = useLocation();
  const byId = projectsById(catalogue);
  const states = useApplicationStates();
  const renamed = useMemo(() => findRenamed(items, catalogue.projects), [items, catalogue]);
  useEffect(() => follow(renamed), [renamed]);

  // What was saved again, here or in another tab, has newer notes than could be put back.
  const undoable = removed.filter(({ item }) => !items.some(({ id }) => id === item.id));
  if (undoable.length < removed.length) setRemoved(undoable);
  const rows = withRemoved(items, undoable);

  const remove = (item: SavedItem) => {
    const removedItem = savedStore.remove(item.id);
    if (removedItem) setRemoved([...undoable, removedFrom(rows, removedItem)]);
  };
  const undo = (entry: Removed) => {
    savedStore.restore(entry.item, placeOf(items, entry));
    focusAfterRender(() => document.getElementById(`saved-${entry.item.id}`));
  };

  if (rows.length === 0) return empty;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const term = byId.get(itemOf(row).id)?.term ?? termOf(itemOf(row).id);
    groups.set(term, [...(groups.get(term) ?? []), row]);
  }

  const isOver = (term: string) => states.get(term)?.kind === "over";
  const sorted = [...groups].sort(
    ([a], [b]) => Number(isOver(a)) - Number(isOver(b)) || newestTermFirst(a, b),
  );
  const end = printing ? rows.length : Math.min(Math.max(shown, WINDOW), rows.length);
  const start = printing ? 0 : Math.max(0, end - WINDOW);
  const showTo = (last: number) => navigate(savedPath(), { replace: true, state: { shown: last } });
  let before = 0;
  const windows = sorted.map(([term, group]) => {
    const offset = before;
    before += group.length;
    return { term, group, from: Math.max(0, start - offset), to: Math.min(group.length, end - offset) };
  });

  const rendered = windows.filter(({ from, to }) => from < to);
  const past = rendered.filter(({ term }) => isOver(term));
  const present = rendered.filter(({ term }) => !isOver(term));
  const group = ({ term, group: rowsOfTerm, from, to }: (typeof windows)[number]) => (
    <TermGroup
      key={term}
      id={term}
      catalogue={catalogue}
      byId={byId}
      rows={rowsOfTerm}
      from={from}
      to={to}
      printing={printing}
      onMoved={setMoved}
      onBeyond={(by) => showTo(end + by)}
      onRemove={remove}
      onUndo={undo}
    />
  );

  return (
    <>
      <p role="status" className="sr-only">
        {moved}
      </p>
      <ListWindow
        start={start}
        end={end}
        count={rows.length}
        step={STEP}
        onShow={showTo}
        idAt={(place) => {
          const row = sorted.flatMap(([, group]) => group)[place];
          return row === undefined ? "" : `saved-${itemOf(row).id}`;
        }}
      >
        <div className="grid grid-cols-1 gap-8">
          {present.map(group)}
          {past.length > 0 && (
            <Earlier
              count={past.reduce((sum, { group: rowsOfTerm }) => sum + rowsOfTerm.length, 0)}
              // A plan of past terms alone would look empty.
              isOpen={printing || present.length === 0}
            >
              {past.map(group)}
            </Earlier>
          )}
        </div>
      </ListWindow>
    </>
  );
}

interface EarlierProps {
  /** Number of projects. */
  count: number;
  isOpen: boolean;
  children: ReactNode;
}

/** The terms that are over, folded. */
function Earlier({ count, isOpen, children }: EarlierProps) {
  const t = useMessages();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <details
      open={isOpen || unfolded}
      onToggle={(event) => {
        if (!isOpen) setUnfolded(event.currentTarget.open);
      }}
    >
      <summary className="-mx-2 flex min-h-11 items-center gap-2 rounded-lg px-2 font-semibold hover:bg-sunken">
        <ChevronIcon className="chevron size-4" />
        {t("saved.earlier", { count })}
      </summary>
      <div className="mt-3 grid grid-cols-1 gap-8">{children}</div>
    </details>
  );
}

interface GroupProps {
  id: string;
  catalogue: ProjectList;
  byId: ReadonlyMap<string, ListedProject>;
  rows: readonly Row[];
  /** The rows that are rendered; `to` is not included. */
  from: number;
  to: number;
  printing: boolean;
  /** Gets a text to announce. */
  onMoved: (text: string) => void;
  /** A row was moved this many rows beyond those that are rendered; negative is upwards. */
  onBeyond: (by: number) => void;
  onRemove: (item: SavedItem) => void;
  onUndo: (removed: Removed) => void;
}

function TermGroup(props: GroupProps) {
  const { id, catalogue, byId, rows, from, to, printing, onMoved, onBeyond, onRemove, onUndo } = props;
  const t = useMessages();
  const heading = useId();
  const items = rows.flatMap((row) => ("item" in row ? [] : row));

  const first = rows.slice(0, from).filter((row) => !("item" in row)).length;

  const moveTo = (item: SavedItem, place: number, next: number) => {
    const all = savedStore.getSnapshot().items;
    const target = items[next];
    if (target === undefined || place === next) return;
    const after = all[all.findIndex((other) => other.id === target.id) + 1];
    savedStore.change(move(item.id, next < place ? target.id : (after?.id ?? null), new Date()));
    onMoved(t("saved.moved", { title: item.title, place: next + 1, count: items.length }));
    const row = rows.indexOf(target);
    if (row < from) onBeyond(row - from);
    else if (row >= to) onBeyond(row - to + 1);
  };

  const term = catalogue.terms.find((candidate) => candidate.id === id);

  return (
    <section aria-labelledby={heading}>
      <TermHead id={id} labelledBy={heading} term={term} items={items} printing={printing} />
      <ul className="grid grid-cols-1 gap-2">
        {rows.slice(from, to).map((row) => {
          if ("item" in row) return <RemovedRow key={row.item.id} removed={row} onUndo={onUndo} />;
          const place = items.indexOf(row);
          const project = byId.get(row.id);
          return (
            <li key={row.id} data-drag="" className="break-inside-avoid">
              <PlanCard
                item={row}
                project={project}
                term={term}
                successor={project ? undefined : findSuccessor(row, catalogue.projects)}
                place={place}
                first={first}
                count={items.length}
                printing={printing}
                onMove={(next) => moveTo(row, place, next)}
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
  const t = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The pressed button is gone: the focus goes to the one that undoes it.
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  return (
    <li className="flex flex-wrap items-center gap-3 rounded-xl border border-dashed border-edge px-4 py-2 print:hidden">
      <p className="min-w-0 flex-1 text-muted wrap-anywhere">
        {t("saved.removed", { title: removed.item.title })}
      </p>
      <button ref={button} type="button" className="button" onClick={() => onUndo(removed)}>
        {t.rich("saved.undo", { title: removed.item.title, more: srOnly })}
      </button>
    </li>
  );
}
