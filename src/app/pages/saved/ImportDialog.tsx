import type { ReactNode } from "react";
import type { Difference, Preview } from "../../../visitor/list/preview.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import type { MessageId, Translate } from "../../messages/messageTypes.ts";
import { closeDialog, Dialog } from "../../ui/Dialog.tsx";
import { srOnly } from "./srOnly.tsx";
import { STATUS_TEXT } from "./statusText.ts";

interface Props {
  /** Where the plan comes from. */
  from: "file" | "link";
  preview: Preview;
  onMerge: () => void;
  onClose: () => void;
}

const HEADINGS = {
  file: { news: "saved.importChanges", nothing: "saved.nothingNewInFile" },
  link: { news: "saved.addPlan", nothing: "saved.nothingNewInLink" },
} as const;

/** Shows what an import would change, before anything is stored. */
export function ImportDialog({ from, preview, onMerge, onClose }: Props) {
  const t = useMessages();
  const { added, changed, stays, unchanged, reordered } = preview;
  const news = added.length + changed.length > 0 || reordered;

  return (
    <Dialog
      heading={t(HEADINGS[from][news ? "news" : "nothing"])}
      closeLabel={t("saved.close")}
      className="m-auto max-h-[88dvh] w-[min(40rem,calc(100%-2rem))] rounded-2xl"
      // Selecting text and letting go beside the dialog would count as a press there.
      lightDismiss={false}
      onClose={onClose}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div tabIndex={0} className="grid min-h-0 flex-1 gap-5 overflow-y-auto overscroll-contain px-5 py-4">
        {added.length > 0 && (
          <PreviewGroup heading={t("saved.addedCount", { count: added.length })}>
            {added.map((item) => (
              <li key={item.id}>{item.title}</li>
            ))}
          </PreviewGroup>
        )}
        {changed.length > 0 && (
          <PreviewGroup heading={t("saved.changedCount", { count: changed.length })}>
            {changed.map(({ item, differences }) => (
              <li key={item.id}>
                {item.title}
                <Differences differences={differences} />
              </li>
            ))}
          </PreviewGroup>
        )}
        {stays.length > 0 && (
          <PreviewGroup heading={t("saved.staysCount", { count: stays.length })}>
            {stays.map(({ item, differences }) => (
              <li key={item.id}>
                {item.title}
                <Differences differences={differences} stays />
              </li>
            ))}
          </PreviewGroup>
        )}
        {reordered && <p>{t("saved.reordered")}</p>}
        <p className="text-muted">
          {unchanged > 0 && `${t("saved.unchangedCount", { count: unchanged })} `}
          {t("saved.nothingRemoved")}
        </p>
      </div>
      <div className="flex flex-wrap justify-end gap-3 border-t border-line p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <button type="button" className="button" onClick={closeDialog}>
          {news ? t("saved.cancel") : t("saved.close")}
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
            {t("saved.merge")}
          </button>
        )}
      </div>
    </Dialog>
  );
}

function PreviewGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="font-bold">{heading}</h3>
      <ul className="mt-1 grid list-disc gap-2 ps-5 wrap-anywhere marker:text-brand">{children}</ul>
    </section>
  );
}

const FIELDS = {
  project: "saved.fieldTitle",
  status: "saved.fieldStatus",
  notes: "saved.fieldNotes",
  checklist: "saved.fieldChecklist",
  other: "saved.fieldOther",
} as const satisfies Record<Difference["field"], MessageId>;

const arrow = (words: ReactNode) => <span aria-hidden="true">{words}</span>;

/** A difference as text: before, after, and other notes that are kept. */
function inWords(difference: Exclude<Difference, { field: "other" }>, t: Translate) {
  switch (difference.field) {
    case "status":
      return { from: t(STATUS_TEXT[difference.from]), to: t(STATUS_TEXT[difference.to]) };
    case "checklist":
      return {
        from: t("saved.ticked", { count: difference.from }),
        to: t("saved.ticked", { count: difference.to }),
      };
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
  const t = useMessages();
  return (
    <dl className="text-muted">
      {differences.map((difference) => (
        <div key={difference.field} className="flex gap-2">
          <dt className="flex-none">{t(FIELDS[difference.field])}</dt>
          <dd className="min-w-0 whitespace-pre-wrap">
            {difference.field === "other" ? (
              t("saved.broughtUpToDate")
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
  const t = useMessages();
  const { from, to } = inWords(difference, t);
  const otherNotes = difference.field === "notes" ? difference.otherNotes : undefined;
  const values = {
    from: (words: ReactNode) => <del className="no-underline">{words}</del>,
    to: (words: ReactNode) => <ins className="text-ink no-underline">{words}</ins>,
    old: from || t("saved.none"),
    next: to || t("saved.none"),
  };
  return (
    <>
      {stays
        ? t.rich("saved.staysHere", values)
        : t.rich("saved.becomes", { ...values, arrow, words: srOnly })}
      {otherNotes !== undefined && (
        <span className="block">{t("saved.otherNotesStay", { text: otherNotes })}</span>
      )}
    </>
  );
}
