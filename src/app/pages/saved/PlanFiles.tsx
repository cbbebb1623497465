import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { formatPlanFile, readPlanFile } from "../../../visitor/plan/planFile.ts";
import { formatCsv, formatMarkdown } from "../../../visitor/plan/reading.ts";
import { download } from "../../lib/download.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { DeviceIcon } from "../../ui/icons.tsx";
import { LazyBoundary, lazyRequired } from "../../ui/lazy.tsx";
import { savedStore, useSaved } from "../../visitor/saved.ts";
import { readingRows } from "./readingRows.ts";
import { usePlanImport } from "./usePlanImport.tsx";

const MovePlanDialog = lazyRequired(
  () => import("./MovePlanDialog.tsx"),
  (module) => module.MovePlanDialog,
);

const today = () => new Date().toISOString().slice(0, 10);

/** Exports and imports the plan. */
export function PlanFiles({ catalogue, onPrint }: { catalogue: ProjectList; onPrint: () => void }) {
  const t = useMessages();
  const { items } = useSaved();
  const client = useQueryClient();
  const [moving, setMoving] = useState(false);
  const exportText = async (kind: "md" | "csv") => {
    const rows = await readingRows(client, savedStore.getSnapshot().items, catalogue, t);
    if (kind === "md")
      download(`mentorship-plan-${today()}.md`, "text/markdown;charset=utf-8", formatMarkdown(rows));
    else download(`mentorship-plan-${today()}.csv`, "text/csv;charset=utf-8", formatCsv(rows));
  };
  return (
    <section
      aria-labelledby="files"
      className="mt-10 rounded-xl border border-line bg-surface px-5 py-5 print:hidden"
    >
      <h2 id="files" className="text-xl font-bold">
        {t("saved.backUp")}
      </h2>
      <p className="mt-1 max-w-prose text-muted">{t("saved.backUpText")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {items.length > 0 && (
          <button type="button" className="button" onClick={() => setMoving(true)}>
            <DeviceIcon />
            {t("saved.moveToDevice")}
          </button>
        )}
        {items.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() =>
              download(
                `mentorship-plan-${today()}.json`,
                "application/json",
                formatPlanFile(savedStore.list()),
              )
            }
          >
            {t("saved.downloadBackup")}
          </button>
        )}
        <Import catalogue={catalogue} />
      </div>
      {items.length > 0 && (
        <>
          <h3 className="mt-5 font-bold">{t("saved.export")}</h3>
          <div className="mt-2 flex flex-wrap gap-3">
            <button type="button" className="button" onClick={onPrint}>
              {t("saved.print")}
            </button>
            <button type="button" className="button" onClick={() => void exportText("md")}>
              {t("saved.markdown")}
            </button>
            <button type="button" className="button" onClick={() => void exportText("csv")}>
              {t("saved.spreadsheet")}
            </button>
          </div>
        </>
      )}
      {moving && (
        <LazyBoundary>
          <MovePlanDialog onClose={() => setMoving(false)} />
        </LazyBoundary>
      )}
    </section>
  );
}

/** Reads a backup, shows what importing it would change, and merges it if the visitor agrees. */
function Import({ catalogue }: { catalogue: ProjectList }) {
  const t = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const { open, reset, notice } = usePlanImport(catalogue, "file");
  const read = async (file: File) => {
    reset();
    open(await file.text().then(readPlanFile, () => ({ refused: { reason: "unreadable" } })));
  };

  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {t("saved.importBackup")}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t("saved.backupToImport")}
        hidden
        onChange={(event) => {
          const { target } = event;
          const [file] = target.files ?? [];
          if (!file) return;
          void read(file).finally(() => {
            // So that the same file can be chosen again.
            target.value = "";
          });
        }}
      />
      {notice}
    </>
  );
}
