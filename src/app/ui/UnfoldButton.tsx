import type { ReactNode } from "react";
import { ChevronIcon } from "./moreIcons.tsx";

interface Props {
  isUnfolded: boolean;
  onToggle: () => void;
  /** Id of what it unfolds. */
  controls: string;
  className?: string;
  children: ReactNode;
}

/** Unfolds what phones fold (`useUnfolded`); wider screens show that, and not this button. */
export function UnfoldButton({ isUnfolded, onToggle, controls, className = "", children }: Props) {
  return (
    <button
      type="button"
      aria-expanded={isUnfolded}
      aria-controls={controls}
      onClick={onToggle}
      className={`unfold-on-phones ${className}`}
    >
      {children}
      <ChevronIcon className="chevron size-4" />
    </button>
  );
}
