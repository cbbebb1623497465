import { useEffect, useRef } from "react";
import type { Difference, Preview } from "../../../visitor/list/preview.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { CrossIcon } from "../../ui/icons.tsx";

interface Props {
  preview: Preview;
  onMerge: () => void;
  onClose: () => void;
}

/** What an import would change, before anything is written. */
export function ImportDialog({ preview, onMerge, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { added, changed, stays, unchanged, reordered } = preview;
  const news = added.length + changed.length > 0 || reordered;
  const close = () => dialog.current?.close();

  return (
    <dialog
      ref={dialog}
      aria-labelledby="import-heading"
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      className="m-auto max-h-[88dvh] w-[min(40rem,calc(100%-2rem))] flex-col rounded-2xl bg-surface text-ink shadow-float open:flex"
    >
      <div className="flex items-center justify-between border-b border-line py-2 ps-5 pe-2">
        <h2 id="import-heading" className="text-lg font-bold">
          {news ? "What the import changes" : "Nothing new in this file"}
        </h2>
        <button type="button" aria-label="Close" className="icon-button" onClick={close}>
          <CrossIcon />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div tabIndex={0} className="grid min-h-0 flex-1 gap-5 overflow-y-auto overscroll-contain px-5 py-4">
        {added.length > 0 && (
          <Part heading={`${pluralize(added.length, "project")} added`}>
            {added.map((item) => (
              <li key={item.id}>{item.title}</li>
            ))}
          </Part>
        )}
        {changed.length > 0 && (
          <Part heading={`${pluralize(changed.length, "project")} changed`}>
            {changed.map(({ item, differences }) => (
              <li key={item.id}>
                {item.title}
                <Differences differences={differences} />
              </li>
            ))}
          </Part>
        )}
        {stays.length > 0 && (
          <Part heading={`${pluralize(stays.length, "project")} differing, where yours is newer and stays`}>
            {stays.map(({ item, differences }) => (
              <li key={item.id}>
                {item.title}
                <Differences differences={differences} stays />
              </li>
            ))}
          </Part>
        )}
        {reordered && <p>The order in the file was chosen later than yours, so your list follows it.</p>}
        <p className="text-muted">
          {unchanged > 0 && `${pluralize(unchanged, "project")} without a change. `}Nothing is removed.
        </p>
      </div>
      <div className="flex flex-wrap justify-end gap-3 border-t border-line p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <button type="button" className="button" onClick={close}>
          {news ? "Cancel" : "Close"}
        </button>
        {news && (
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              onMerge();
              close();
            }}
          >
            Merge into my list
          </button>
        )}
      </div>
    </dialog>
  );
}

function Part({ heading, children }: { heading: string; children: React.ReactNode }) {
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

/** `stays`: what is here is newer than the file, so nothing changes. */
function Differences({
  differences,
  stays = false,
}: {
  differences: readonly Difference[];
  stays?: boolean;
}) {
  return (
    <dl className="text-[0.9375rem] text-muted">
      {differences.map(({ field, from, to, kept }) => (
        <div key={field} className="flex gap-2">
          <dt className="flex-none">{FIELDS[field]}:</dt>
          <dd className="min-w-0 whitespace-pre-wrap">
            {field === "other" ? (
              "brought up to date"
            ) : (
              <>
                <del className="no-underline">{from || "none"}</del>
                {stays ? (
                  " in the file, here "
                ) : (
                  <>
                    <span aria-hidden="true"> → </span>
                    <span className="sr-only"> becomes </span>
                  </>
                )}
                <ins className="text-ink no-underline">{to || "none"}</ins>
                {kept !== undefined && <span className="block">Kept beside it: {kept}</span>}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
