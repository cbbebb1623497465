import { site } from "virtual:settings";
import { useLocation } from "wouter";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { HydrationMarker } from "./hydration/HydrationMarker.tsx";
import { CompareTraySlot } from "./layout/CompareTraySlot.tsx";
import { LanguageOfferSlot } from "./layout/LanguageOfferSlot.tsx";
import { PageFrame } from "./layout/PageFrame.tsx";
import { SiteFooter } from "./layout/SiteFooter.tsx";
import { pageAt } from "./lazyPages.tsx";
import { useMessages } from "./messages/MessagesProvider.tsx";
import { VersionNotice } from "./offline/VersionNotice.tsx";
import { relativeHref } from "./routing/baseUrl.ts";
import { ROUTES } from "./routing/paths.ts";
import { Announcer } from "./ui/Announcer.tsx";
import { LazyBoundary, lazyWithFallback } from "./ui/lazy.tsx";
import { PageSkeleton } from "./ui/Skeletons.tsx";
import { useSaved } from "./visitor/saved.ts";

// Most never see it.
const StorageProblem = lazyWithFallback(
  () => import("./layout/StorageProblem.tsx").then((module) => module.StorageProblem),
  () => <StorageProblemUnknown />,
);

function StorageProblemUnknown() {
  return <p role="alert">{useMessages()("core.savedMayBeLost")}</p>;
}

/** All pages, each found by its address. */
export function App() {
  const [path] = useLocation();
  const { problem } = useSaved();
  const t = useMessages();
  const page = pageAt(path);
  if (path === ROUTES.embed && site.pages.embed) {
    // In another site's frame there is the list and nothing else.
    return (
      <ErrorBoundary path={path}>
        <LazyBoundary>
          {page.element}
          <HydrationMarker />
        </LazyBoundary>
      </ErrorBoundary>
    );
  }
  return (
    <div className="flex min-h-dvh flex-col pb-[var(--nav-height)]">
      <SkipLink to="#main" path={path}>
        {t("core.skipToContent")}
      </SkipLink>
      {path === ROUTES.home && (
        <>
          <SkipLink to="main article a" path={path}>
            {t("core.skipToResults")}
          </SkipLink>
          <SkipLink to="#filters" path={path}>
            {t("core.skipToFilters")}
          </SkipLink>
        </>
      )}
      {problem && (
        <LazyBoundary>
          <StorageProblem problem={problem} />
        </LazyBoundary>
      )}
      <ErrorBoundary path={path}>
        <LazyBoundary
          fallback={
            <PageFrame>
              <PageSkeleton />
            </PageFrame>
          }
        >
          {page.element}
          {path !== ROUTES.home && <HydrationMarker />}
        </LazyBoundary>
      </ErrorBoundary>
      <SiteFooter />
      <Announcer />
      <div className="bars">
        <CompareTraySlot />
        <LanguageOfferSlot />
        <VersionNotice />
      </div>
    </div>
  );
}

interface SkipLinkProps {
  /** Selects what gets the focus. Where there is none yet, the content does. */
  to: string;
  path: string;
  children: string;
}

/** Seen when it has the focus: the first stops of those who go by the keyboard. */
function SkipLink({ to, path, children }: SkipLinkProps) {
  return (
    <a
      // With its path: against the page's <base> a bare fragment would leave the page.
      href={`${relativeHref(path)}#main`}
      className="skip-link"
      onClick={(event) => {
        event.preventDefault();
        const target = document.querySelector<HTMLElement>(to) ?? document.getElementById("main");
        target?.focus();
      }}
    >
      {children}
    </a>
  );
}
