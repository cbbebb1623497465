import type { Difference, Preview } from "../../../visitor/list/preview.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { closeDialog, Dialog } from "../../ui/Dialog.tsx";
import { STATUS_TEXT } from "./statusText.ts";

interface Props {
  /** Where the plan comes from. */
  from: "file" | "link";
  preview: Preview;
  onMerge: () => void;
  onClose: () => void;
}

const HEADINGS = {
  file: { news: "What the import changes", nothing: "Nothing new in this file" },
  link: { news: "Add this plan to yours?", nothing: "Nothing new in this link" },
} as const;

/** Shows what an import would change, before anything is stored. */
export function ImportDialog({ from, preview, onMerge, onClose }: Props) {
  const { added, changed, stays, unchanged, reordered } = preview;
  const news = added.length + changed.length > 0 || reordered;

  return (
    <Dialog
      heading={HEADINGS[from][news ? "news" : "nothing"]}
      closeLabel="Close"
      className="m-auto max-h-[88dvh] w-[min(40rem,calc(100%-2rem))] rounded-2xl"
      // Selecting text and letting go beside the dialog would count as a press there.
      lightDismiss={false}
      onClose={onClose}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div tabIndex={0} className="grid min-h-0 flex-1 gap-5 overflow-y-auto overscroll-contain px-5 py-4">
        {added.length > 0 && (
          <PreviewGroup heading={`${pluralize(added.length, "project")} added`}>
            {added.map((item) => (
              <li key={item.id}>{item.title}</li>
            ))}
          </PreviewGroup>
        )}
        {changed.length > 0 && (
          <PreviewGroup heading={`${pluralize(changed.length, "project")} changed`}>
            {changed.map(({ item, differences }) => (
              <li key={item.id}>
                {item.title}
                <Differences differences={differences} />
              </li>
            ))}
          </PreviewGroup>
        )}
        {stays.length > 0 && (
          <PreviewGroup
            heading={`${pluralize(stays.length, "project")} where your own plan is newer and stays`}
          >
            {stays.map(({ item, differences }) => (
              <li key={item.id}>
                {item.title}
                <Differences differences={differences} stays />
              </li>
            ))}
          </PreviewGroup>
        )}
        {reordered && <p>The other order was chosen later than yours, so your list follows it.</p>}
        <p className="text-muted">
          {unchanged > 0 && `${pluralize(unchanged, "project")} not changed. `}Nothing is removed.
        </p>
      </div>
      <div className="flex flex-wrap justify-end gap-3 border-t border-line p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <button type="button" className="button" onClick={closeDialog}>
          {news ? "Cancel" : "Close"}
        </button>
        {news && (
          <button
            type="button"
            className="button button-primary"
            onClick={(event) => {
              onMerge();
              closeDialog(event);
            }}
          >
            Merge into my list
          </button>
        )}
      </div>
    </Dialog>
  );
}

function PreviewGroup({ heading, children }: { heading: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="font-bold">{heading}</h3>
      <ul className="mt-1 grid list-disc gap-2 ps-5 wrap-anywhere marker:text-brand">{children}</ul>
    </section>
  );
}

const FIELDS: Record<Difference["field"], string> = {
  project: "Title",
  status: "Status",
  notes: "Notes",
  checklist: "Checklist",
  other: "Details",
};

/** A difference as text: before, after, and other notes that are kept. */
function inWords(difference: Exclude<Difference, { field: "other" }>) {
  switch (difference.field) {
    case "status":
      return { from: STATUS_TEXT[difference.from], to: STATUS_TEXT[difference.to] };
    case "checklist":
      return { from: `${difference.from} ticked`, to: `${difference.to} ticked` };
    default:
      return difference;
  }
}

/** @param stays the visitor's own list is newer than the file, so it does not change */
function Differences({
  differences,
  stays = false,
}: {
  differences: readonly Difference[];
  stays?: boolean;
}) {
  return (
    <dl className="text-[0.9375rem] text-muted">
      {differences.map((difference) => (
        <div key={difference.field} className="flex gap-2">
          <dt className="flex-none">{FIELDS[difference.field]}:</dt>
          <dd className="min-w-0 whitespace-pre-wrap">
            {difference.field === "other" ? (
              "brought up to date"
            ) : (
              <Values difference={difference} stays={stays} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Values({
  difference,
  stays,
}: {
  difference: Exclude<Difference, { field: "other" }>;
  stays: boolean;
}) {
  const { from, to } = inWords(difference);
  const otherNotes = difference.field === "notes" ? difference.otherNotes : undefined;
  return (
    <>
      <del className="no-underline">{from || "none"}</del>
      {stays ? (
        " there, here "
      ) : (
        <>
          <span aria-hidden="true"> → </span>
          <span className="sr-only"> becomes </span>
        </>
      )}
      <ins className="text-ink no-underline">{to || "none"}</ins>
      {otherNotes !== undefined && <span className="block">Your other notes stay, too: {otherNotes}</span>}
    </>
  );
}
