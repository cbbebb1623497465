import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { ListedProject, ProjectList } from "../../../catalogue/listCodec.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { CrossIcon } from "../../ui/icons.tsx";
import { FacetPanel } from "./FacetPanel.tsx";
import { prefetchExcerpts } from "./prefetchExcerpts.ts";

interface Props extends React.ComponentProps<typeof FacetPanel> {
  catalogue: ProjectList;
  /** What the list shows. */
  projects: readonly ListedProject[];
  onClose: () => void;
}

/** The facets on a phone: a sheet over the list that always says how many projects are left. */
export function FilterSheet({ catalogue, projects, onClose, ...panel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const client = useQueryClient();

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    // After the sheet has been drawn.
    const timer = setTimeout(() => prefetchExcerpts(client, catalogue, projects));
    return () => clearTimeout(timer);
  }, [client, catalogue, projects]);

  return (
    <dialog
      ref={dialog}
      aria-label="Filters"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      className="m-0 mt-auto max-h-[88dvh] w-full max-w-none flex-col rounded-t-2xl bg-surface text-ink shadow-float open:flex"
    >
      <div className="flex items-center justify-between border-b border-line py-2 ps-5 pe-2">
        <h2 className="text-lg font-bold">Filters</h2>
        <button
          type="button"
          aria-label="Close the filters"
          className="grid size-11 place-items-center rounded-lg hover:bg-sunken"
          onClick={() => dialog.current?.close()}
        >
          <CrossIcon />
        </button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-5">
        <FacetPanel {...panel} />
      </div>
      <div className="border-t border-line p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <button
          type="button"
          className="button button-primary w-full"
          onClick={() => dialog.current?.close()}
        >
          Show {pluralize(panel.result.matches.length, "project")}
        </button>
      </div>
    </dialog>
  );
}
