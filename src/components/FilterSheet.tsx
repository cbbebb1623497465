import { useEffect, useRef } from "react";
import { countOf } from "./count.ts";
import { FacetPanel } from "./FacetPanel.tsx";
import { CrossIcon } from "./icons.tsx";

interface Props extends React.ComponentProps<typeof FacetPanel> {
  onClose: () => void;
}

/** The facets on a phone: a sheet over the list that always says how many projects are left. */
export function FilterSheet({ onClose, ...panel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

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
          Show {countOf(panel.result.matches.length, "project")}
        </button>
      </div>
    </dialog>
  );
}
