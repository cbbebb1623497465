import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import type { ProjectList } from "../catalogue/list.ts";
import type { SavedItem } from "../saved/model.ts";
import { CompareToggle } from "./CompareToggle.tsx";
import { CrossIcon, OutIcon } from "./icons.tsx";
import { Monogram } from "./Monogram.tsx";
import { projectPath } from "./paths.ts";
import { OutLink } from "./RichText.tsx";
import { savedStore, useSaved } from "./saved.ts";

interface Removed {
  item: SavedItem;
  index: number;
}

/** The saved projects. A removed one leaves its place with a way to undo, until the page is left. */
export function SavedRows({ catalogue, empty }: { catalogue: ProjectList; empty: ReactNode }) {
  const { items } = useSaved();
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  const known = new Set(catalogue.projects.map(({ id }) => id));

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
  const rows: (SavedItem | Removed)[] = [...items];
  for (const entry of gone) rows.splice(entry.index, 0, entry);

  if (rows.length === 0) return empty;
  return (
    <ul className="grid grid-cols-1 gap-3">
      {rows.map((row, index) =>
        "item" in row ? (
          <RemovedRow key={row.item.id} removed={row} onUndo={undo} />
        ) : (
          <SavedRow
            key={row.id}
            item={row}
            inCatalogue={known.has(row.id)}
            onRemove={() => remove(row, index)}
          />
        ),
      )}
    </ul>
  );
}

interface SavedRowProps {
  item: SavedItem;
  inCatalogue: boolean;
  onRemove: () => void;
}

function SavedRow({ item, inCatalogue, onRemove }: SavedRowProps) {
  return (
    <li className="rounded-xl border border-line bg-surface p-4 shadow-card">
      <article className="flex items-start gap-3">
        <Monogram org={item.org} />
        <div className="min-w-0 flex-1">
          <p className="text-sm text-muted">{item.org}</p>
          <h2 className="leading-snug font-bold wrap-anywhere">
            {inCatalogue ? (
              <Link
                id={`saved-${item.id}`}
                href={projectPath(item.id)}
                className="underline-offset-4 hover:underline"
              >
                {item.title}
              </Link>
            ) : (
              <span id={`saved-${item.id}`} tabIndex={-1}>
                {item.title}
              </span>
            )}
          </h2>
          {!inCatalogue && (
            <p className="mt-1 text-sm text-danger">
              No longer in this catalogue. What you saved of it stays here.
            </p>
          )}
          {item.issueUrl && (
            <OutLink
              url={item.issueUrl}
              className="link mt-1.5 inline-flex min-h-6 items-center gap-1.5 text-[0.9375rem]"
            >
              Upstream issue
              <OutIcon className="size-4" />
            </OutLink>
          )}
        </div>
        <span className="-me-3 -mt-2">{inCatalogue && <CompareToggle project={item} />}</span>
        <button
          type="button"
          aria-label={`Remove ${item.title}`}
          title="Remove"
          className="-me-2 -mt-2 grid size-11 flex-none place-items-center rounded-lg text-muted hover:bg-sunken hover:text-ink"
          onClick={onRemove}
        >
          <CrossIcon />
        </button>
      </article>
    </li>
  );
}

function RemovedRow({ removed, onUndo }: { removed: Removed; onUndo: (removed: Removed) => void }) {
  return (
    <li className="flex flex-wrap items-center gap-3 rounded-xl border border-dashed border-edge px-4 py-2">
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
