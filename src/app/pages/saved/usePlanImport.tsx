import { type ReactNode, useState } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import type { Change } from "../../../visitor/list/changes.ts";
import { mergeLists, undoMerge } from "../../../visitor/list/merge.ts";
import type { SavedList } from "../../../visitor/list/model.ts";
import { type Preview, previewMerge } from "../../../visitor/list/preview.ts";
import { withRenamed } from "../../../visitor/list/renamed.ts";
import type { PlanFile, Refusal } from "../../../visitor/plan/planFile.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { savedStore } from "../../visitor/saved.ts";
import { ImportDialog } from "./ImportDialog.tsx";
import { refusalText } from "./refusalText.ts";
import { srOnly } from "./srOnly.tsx";

interface Done {
  text: string;
  /** Null once it was undone. */
  undo: Change | null;
}

/** Importing a plan: shows what it would change, merges it if the visitor agrees, and lets them undo that. */
export interface PlanImport {
  /** Begins an import, or says why it is refused. */
  open: (read: PlanFile) => void;
  /** Forgets what was said of the last one. */
  reset: () => void;
  /** The dialog, and what came of the import. */
  notice: ReactNode;
  /** Does the notice say anything in the page? */
  hasNotice: boolean;
}

/** @param from where the plan comes from: the dialog says so */
export function usePlanImport(catalogue: ProjectList, from: "file" | "link"): PlanImport {
  const t = useMessages();
  const [opened, setOpened] = useState<{ list: SavedList; preview: Preview } | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [done, setDone] = useState<Done | null>(null);

  const reset = () => {
    setRefused(null);
    setDone(null);
  };
  const open = (read: PlanFile) => {
    reset();
    if ("refused" in read) {
      setRefused(read.refused);
      return;
    }
    const list = withRenamed(read.list, catalogue.projects);
    setOpened({ list, preview: previewMerge(savedStore.list(), list) });
  };
  const merge = ({ list, preview: { added, changed } }: NonNullable<typeof opened>) => {
    const before = savedStore.list();
    savedStore.change((own) => mergeLists(own, list));
    setDone({
      text: t("saved.importDone", { added: added.length, changed: changed.length }),
      undo: undoMerge(before, savedStore.list()),
    });
  };
  const undo = (change: Change) => {
    savedStore.change(change);
    setDone({ text: t("saved.importUndone"), undo: null });
  };

  const notice = (
    <>
      <div
        className={
          done
            ? "flex w-full flex-wrap items-center gap-3 rounded-lg border border-line bg-brand-soft px-4 py-2"
            : ""
        }
      >
        <p role="status" className={done ? "min-w-0 flex-1" : "sr-only"}>
          {done?.text}
        </p>
        {done?.undo && (
          <button type="button" className="button" onClick={() => done.undo && undo(done.undo)}>
            {t.rich("saved.undoImport", { more: srOnly })}
          </button>
        )}
      </div>
      {refused && (
        <p role="alert" className="w-full rounded-lg border border-danger bg-danger-soft px-4 py-3">
          {refusalText(refused, t)} {t("saved.listAsItWas")}
        </p>
      )}
      {opened && (
        <ImportDialog
          from={from}
          preview={opened.preview}
          onMerge={() => merge(opened)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
  return { open, reset, notice, hasNotice: done !== null || refused !== null };
}
