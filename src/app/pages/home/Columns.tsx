import type { ReactNode } from "react";

/** The list, with the filters beside it where the window is wide. */
export function Columns({ side, children }: { side: ReactNode; children: ReactNode }) {
  return (
    <div className="lg:grid lg:grid-cols-[16.5rem_minmax(0,1fr)] lg:gap-10">
      <div className="max-lg:hidden">{side}</div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
