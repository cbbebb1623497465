import type { ReactNode } from "react";
import { SiteHeader } from "./SiteHeader.tsx";

/** Header and main part of a page; `band` is what stands in the header's band below the name. */
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
