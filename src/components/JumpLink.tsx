import type { ReactNode } from "react";

interface Props {
  /** Id of the part of this page to go to. */
  to: string;
  className?: string;
  children: ReactNode;
}

/** A link within the page: moves both the view and the focus, as links of this kind do in plain pages. */
export function JumpLink({ to, className = "link", children }: Props) {
  return (
    <a
      href={`#${to}`}
      className={className}
      onClick={(event) => {
        // The page may have a <base>, against which a bare fragment would leave the page.
        event.preventDefault();
        const part = document.getElementById(to);
        part?.focus({ preventScroll: true });
        part?.scrollIntoView();
      }}
    >
      {children}
    </a>
  );
}
