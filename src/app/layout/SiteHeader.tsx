import { site } from "virtual:settings";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { homePath, INDEX_PATHS, insightsPath, savedPath } from "../routing/paths.ts";
import { BookmarkIcon, ListIcon, OrgIcon, SkillsIcon } from "../ui/icons.tsx";
import { useSaved } from "../visitor/saved.ts";
import { SiteLogo } from "./SiteLogo.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

interface Props {
  /** The search field of a list: the bar then stays at the top of the screen. */
  search?: ReactNode;
  /** The content of the page's band, below the bar. */
  children?: ReactNode;
}

/** The bar at the top: name of the site, search, links, theme. On phones the links are at the lower edge of the screen. */
export function SiteHeader({ search, children }: Props) {
  return (
    <header
      // On a screen as low as a desk's at 400 % it would take half of the page: there it stays at the top of the page.
      className={`on-band bg-band text-on-band print:bg-transparent print:text-ink ${search ? "sticky top-0 z-20 [@media(height<20rem)]:relative" : "relative z-10"}`}
    >
      <div className={search ? "wrap masthead masthead-search" : "wrap masthead"}>
        {HOME}
        {search}
        {NAV}
        <ThemeSwitch />
      </div>
      {children}
    </header>
  );
}

// Constant elements, so that React skips them when the search field renders at each key.
const HOME = (
  <Link href={homePath()} className="masthead-home">
    <SiteLogo className="size-7" />
    <span className="masthead-name">{site.name}</span>
  </Link>
);
const NAV = <SiteNav />;

function SiteNav() {
  const t = useMessages();
  const { items } = useSaved();
  return (
    <nav aria-label={t("layout.nav")} className="site-nav">
      <NavLink href={homePath()} icon={<ListIcon />}>
        {t("layout.projects")}
      </NavLink>
      <NavLink href={INDEX_PATHS.org} icon={<OrgIcon />}>
        {t("index.orgs")}
      </NavLink>
      <NavLink href={INDEX_PATHS.skill} icon={<SkillsIcon />}>
        {t("index.skills")}
      </NavLink>
      {site.pages.insights && <NavLink href={insightsPath()}>{t("layout.statistics")}</NavLink>}
      <NavLink href={savedPath()} icon={<BookmarkIcon filled={items.length > 0} />}>
        {site.pages.planner ? t("layout.plan") : t("layout.saved")}
        {items.length > 0 && (
          <>
            {" "}
            <span className="site-nav-count">{items.length}</span>
          </>
        )}
      </NavLink>
    </nav>
  );
}

interface NavLinkProps {
  /** Of the page that it marks as the current one, with the pages below it. */
  href: string;
  /** For phones. */
  icon?: ReactNode;
  children: ReactNode;
}

function NavLink({ href, icon, children }: NavLinkProps) {
  const [path] = useLocation();
  const isHere = path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} aria-current={isHere ? "page" : undefined}>
      {icon}
      <span>{children}</span>
    </Link>
  );
}
