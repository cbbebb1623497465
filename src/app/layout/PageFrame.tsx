import type { ReactNode } from "react";
import { SiteHeader } from "./SiteHeader.tsx";

/** Header and main content of a page; `band` is shown in the colored band of the header. */
export function PageFrame({ band, children }: { band?: ReactNode; children: ReactNode }) {
  return (
    <>
      <SiteHeader>{band}</SiteHeader>
      <main id="main" tabIndex={-1} className="wrap py-6 sm:py-8">
        {children}
      </main>
    </>
  );
}
