import type { ReactNode } from "react";
import { SiteHeader } from "./SiteHeader.tsx";

interface Props {
  /** Shown in the colored band of the header. */
  band?: ReactNode;
  /** The search field of a list: the header then stays in sight, with the field in it. */
  search?: ReactNode;
  children: ReactNode;
}

/** Header and main content of a page. */
export function PageFrame({ band, search, children }: Props) {
  return (
    <>
      <SiteHeader search={search}>{band}</SiteHeader>
      <main id="main" tabIndex={-1} className={search ? "wrap py-2 sm:py-5" : "wrap py-6"}>
        {children}
      </main>
    </>
  );
}
