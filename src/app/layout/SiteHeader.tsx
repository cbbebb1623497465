import { site } from "virtual:settings";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { homePath, insightsPath, savedPath } from "../routing/paths.ts";
import { BookmarkIcon, Logo } from "../ui/icons.tsx";
import { useSaved } from "../visitor/saved.ts";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

/** The colored band at the top: name of the site, links, theme; below it the content of the page's band. */
export function SiteHeader({ children }: { children?: ReactNode }) {
  return (
    <header className="on-band relative z-10 overflow-x-clip bg-band text-on-band print:bg-transparent print:text-ink">
      {children && ARCHES}
      {MASTHEAD}
      <div className="relative">{children}</div>
    </header>
  );
}

function Masthead() {
  const { items } = useSaved();
  return (
    <div className="wrap masthead">
      <Link
        href={homePath()}
        className="-mx-2 flex min-h-11 items-center gap-2.5 rounded-lg px-2 font-bold tracking-tight"
      >
        <Logo className="size-7" />
        <span>{site.name}</span>
      </Link>
      <nav aria-label="Site" className="ms-auto flex items-center gap-1">
        <Link
          href={insightsPath()}
          className="hidden min-h-11 items-center rounded-lg px-3 font-semibold hover:bg-band-line sm:flex"
        >
          Insights
        </Link>
        <Link
          href={savedPath()}
          className="flex min-h-11 items-center gap-2 rounded-lg px-3 font-semibold hover:bg-band-line"
        >
          <BookmarkIcon filled={items.length > 0} className="size-5 text-gold-bright" />
          <span>Saved</span>
          <span className="min-w-6 rounded-full bg-band-line px-1.5 text-center text-sm tabular-nums">
            {items.length}
          </span>
        </Link>
        <ThemeSwitch />
      </nav>
    </div>
  );
}

// A constant element, so that React skips it when the search field in the band renders at each key.
const MASTHEAD = <Masthead />;

/** The arches of the logo, large and faint, on wide screens. */
const ARCHES = (
  // Only the arches are clipped: the suggestions of the search field overflow the band.
  <div className="absolute inset-0 overflow-clip">
    <svg
      aria-hidden="true"
      viewBox="0 80 400 240"
      fill="none"
      strokeWidth="22"
      className="absolute end-[max(0px,calc(50%-38rem))] bottom-0 hidden h-full stroke-band-line opacity-45 lg:block print:hidden"
    >
      <path d="M40 320V190a80 80 0 0 1 160 0v130m0-130a80 80 0 0 1 160 0v130" />
      <path d="M88 320V190a32 32 0 0 1 64 0v130m96 0V190a32 32 0 0 1 64 0v130" />
    </svg>
  </div>
);
