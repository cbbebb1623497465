import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { closeDialog, Dialog } from "../../ui/Dialog.tsx";
import { FacetPanel } from "./facets/FacetPanel.tsx";
import { prefetchExcerpts } from "./prefetchExcerpts.ts";

interface Props extends React.ComponentProps<typeof FacetPanel> {
  catalogue: ProjectList;
  /** What the list shows. */
  projects: readonly ListedProject[];
  onClose: () => void;
}

/** The facets on a phone: a sheet over the list that always says how many projects are left. */
export function FilterSheet({ catalogue, projects, onClose, ...panel }: Props) {
  const client = useQueryClient();
  const t = useMessages();

  useEffect(() => {
    // After the sheet is rendered.
    const timer = setTimeout(() => prefetchExcerpts(client, catalogue, projects));
    return () => clearTimeout(timer);
  }, [client, catalogue, projects]);

  return (
    <Dialog
      heading={t("filters.title")}
      closeLabel={t("filters.close")}
      className="m-0 mt-auto max-h-[88dvh] w-full max-w-none rounded-t-2xl"
      onClose={onClose}
    >
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-5">
        <FacetPanel {...panel} />
      </div>
      <div className="border-t border-line p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <button type="button" className="button button-primary w-full" onClick={closeDialog}>
          {t("filters.show", { count: panel.result.matches.length })}
        </button>
      </div>
    </Dialog>
  );
}
