import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { CrossIcon } from "./icons.tsx";

interface Props {
  heading: string;
  /** Accessible name of the button in the corner. */
  closeLabel: string;
  /** Classes that place the dialog and give its size. */
  className: string;
  /** A press beside the dialog closes it. Default: true. */
  lightDismiss?: boolean;
  /** Called after it has closed, whatever closed it: a button, Escape, a press beside it. */
  onClose: () => void;
  id?: string;
  /** The scrolling part, and what follows it. */
  children: ReactNode;
}

/** A modal dialog with a heading and a button to close it. It opens when it is mounted; {@link closeDialog} closes it. */
export function Dialog({
  heading,
  closeLabel,
  className,
  lightDismiss = true,
  onClose,
  id,
  children,
}: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog
      ref={dialog}
      id={id}
      aria-labelledby={headingId}
      onClose={onClose}
      onClick={(event) => {
        // The content covers the dialog, so only its backdrop can be the target.
        if (lightDismiss && event.target === dialog.current) dialog.current.close();
      }}
      // Keys inside belong to the dialog, not to the page below it.
      onKeyDown={(event) => event.stopPropagation()}
      className={`flex-col bg-surface text-ink shadow-float open:flex ${className}`}
    >
      <div className="flex items-center justify-between border-b border-line py-2 ps-5 pe-2">
        <h2 id={headingId} className="text-xl font-bold">
          {heading}
        </h2>
        <button
          type="button"
          aria-label={closeLabel}
          className="grid size-11 place-items-center rounded-lg hover:bg-sunken"
          onClick={closeDialog}
        >
          <CrossIcon />
        </button>
      </div>
      {children}
    </dialog>
  );
}

/** For a button inside a {@link Dialog}: closes it. */
export function closeDialog({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest("dialog")?.close();
}
