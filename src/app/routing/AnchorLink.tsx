import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { relativeHref } from "./baseUrl.ts";

interface Props {
  /** Id of the part of this page to go to. */
  to: string;
  className?: string;
  children: ReactNode;
}

/** A link within the page: moves both the view and the focus, as links of this kind do in plain pages. */
export function AnchorLink({ to, className = "link", children }: Props) {
  const [path] = useLocation();
  return (
    <a
      // With the page's own address: against a <base>, a bare fragment would leave a page that does not answer yet.
      href={`${relativeHref(path)}#${to}`}
      className={className}
      onClick={(event) => {
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
