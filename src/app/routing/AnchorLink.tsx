import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { relativeHref } from "./baseUrl.ts";

interface Props {
  /** Id of an element of this page. */
  to: string;
  className?: string;
  children: ReactNode;
}

/** A link within the page. It scrolls to its target and moves the focus there, as fragments do without a router. */
export function AnchorLink({ to, className = "link", children }: Props) {
  const [path] = useLocation();
  return (
    <a
      // With the page's own path: before hydration the browser resolves a bare fragment against <base>, so it would leave the page.
      href={`${relativeHref(path)}#${to}`}
      className={className}
      onClick={(event) => {
        event.preventDefault();
        const target = document.getElementById(to);
        // What is folded can neither get the focus nor be scrolled to.
        target?.closest("details")?.setAttribute("open", "");
        target?.focus({ preventScroll: true });
        target?.scrollIntoView();
      }}
    >
      {children}
    </a>
  );
}
