import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { mergeLists } from "../../../visitor/list/merge.ts";
import type { SavedList } from "../../../visitor/list/model.ts";
import { type Preview, previewMerge } from "../../../visitor/list/preview.ts";
import { withRenamed } from "../../../visitor/list/renamed.ts";
import { formatPlanFile, readPlanFile } from "../../../visitor/plan/planFile.ts";
import { formatCsv, formatMarkdown } from "../../../visitor/plan/reading.ts";
import { download } from "../../lib/download.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { savedStore, useSaved } from "../../visitor/saved.ts";
import { ImportDialog } from "./ImportDialog.tsx";
import { readingRows } from "./readingRows.ts";

const today = () => new Date().toISOString().slice(0, 10);

/** Exports and imports the plan. */
export function PlanFiles({ catalogue, onPrint }: { catalogue: ProjectList; onPrint: () => void }) {
  const { items } = useSaved();
  const client = useQueryClient();
  const exportText = async (kind: "md" | "csv") => {
    const rows = await readingRows(client, savedStore.getSnapshot().items, catalogue);
    if (kind === "md")
      download(`mentorship-plan-${today()}.md`, "text/markdown;charset=utf-8", formatMarkdown(rows));
    else download(`mentorship-plan-${today()}.csv`, "text/csv;charset=utf-8", formatCsv(rows));
  };
  return (
    <section
      aria-labelledby="files"
      className="mt-10 rounded-xl border border-line bg-surface px-5 py-5 print:hidden"
    >
      <h2 id="files" className="text-lg font-bold">
        Take your plan with you
      </h2>
      <p className="mt-1 max-w-prose text-[0.9375rem] text-muted">
        It lives in this browser only. A backup brings it to another device, or back after the browser’s data
        was cleared.
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
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
            Download backup
          </button>
        )}
        <Import catalogue={catalogue} />
      </div>
      {items.length > 0 && (
        <>
          <h3 className="mt-5 text-[0.9375rem] font-bold">To read elsewhere</h3>
          <div className="mt-2 flex flex-wrap gap-3">
            <button type="button" className="button" onClick={onPrint}>
              Print
            </button>
            <button type="button" className="button" onClick={() => void exportText("md")}>
              Markdown
            </button>
            <button type="button" className="button" onClick={() => void exportText("csv")}>
              Spreadsheet (CSV)
            </button>
          </div>
        </>
      )}
    </section>
  );
}

/** Reads a backup, shows what importing it would change, and merges it if the visitor agrees. */
function Import({ catalogue }: { catalogue: ProjectList }) {
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<{ list: SavedList; preview: Preview } | null>(null);
  const [refused, setRefused] = useState("");
  const [done, setDone] = useState("");

  const open = async (file: File) => {
    setRefused("");
    setDone("");
    const read = await file.text().then(readPlanFile, () => ({ refused: "The file could not be read." }));
    if ("refused" in read) {
      setRefused(read.refused);
      return;
    }
    const list = withRenamed(read.list, catalogue.projects);
    setOpened({ list, preview: previewMerge(savedStore.list(), list) });
  };
  const merge = ({ list, preview: { added, changed } }: NonNullable<typeof opened>) => {
    savedStore.change((own) => mergeLists(own, list));
    setDone(
      `Import done: ${pluralize(added.length, "project")} added, ${pluralize(changed.length, "project")} changed.`,
    );
  };

  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        Import a backup…
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="Backup to import"
        hidden
        onChange={(event) => {
          const { target } = event;
          const [file] = target.files ?? [];
          if (!file) return;
          void open(file).finally(() => {
            // So that the same file can be chosen again.
            target.value = "";
          });
        }}
      />
      <p role="status" className={done ? "w-full text-[0.9375rem]" : "sr-only"}>
        {done}
      </p>
      {refused && (
        <p role="alert" className="w-full rounded-lg border border-danger bg-danger-soft px-4 py-3">
          {refused} Your list is as it was.
        </p>
      )}
      {opened && (
        <ImportDialog
          preview={opened.preview}
          onMerge={() => merge(opened)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
