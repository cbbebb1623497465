import type { ReactNode } from "react";
import { SlowNotice } from "./SlowNotice.tsx";

/** Classes of a bar that stands for a line of text. */
export const bar = "animate-pulse rounded bg-sunken";

/** The frame of what stands for content that is loading. */
export function Skeleton({ className, children }: { className: string; children: ReactNode }) {
  return (
    <div className="relative">
      <SlowNotice />
      <div aria-hidden="true" className={className}>
        {children}
      </div>
    </div>
  );
}

/** Stands for a list that is loading: as many cards as will follow, at most a screenful, so that nothing shifts. */
export function ListSkeleton({ count }: { count: number }) {
  return (
    <Skeleton className="grid grid-cols-1 gap-3">
      {Array.from({ length: Math.min(count, 8) }, (_, index) => index).map((key) => (
        <div key={key} className="rounded-xl border border-line bg-surface p-5">
          <div className={`h-7 w-40 ${bar}`} />
          <div className={`mt-3 h-5 w-4/5 ${bar}`} />
          <div className={`mt-3 h-10 w-full ${bar}`} />
          <div className={`mt-4 h-6 w-3/5 ${bar}`} />
        </div>
      ))}
    </Skeleton>
  );
}

/** Stands for facets that are loading. */
export function FacetSkeleton() {
  return (
    <div aria-hidden="true" className="grid gap-3.5">
      {["w-1/3", "w-2/3", "w-1/2", "w-3/4", "w-3/5", "w-4/5"].map((width) => (
        <div key={width} className={`h-5 ${width} ${bar}`} />
      ))}
    </div>
  );
}

/** Stands for a page whose code is loading. It is seen after a moment: the code is most often there by then. */
export function PageSkeleton() {
  return (
    <Skeleton className="late grid gap-4">
      <div className={`h-9 w-3/5 ${bar}`} />
      <div className={`h-24 w-full ${bar}`} />
    </Skeleton>
  );
}
