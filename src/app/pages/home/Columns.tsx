import type { ReactNode } from "react";

/**
 * The list, with the filters beside it where the window is wide. The list comes first for those who go by the keyboard: with
 * the filters before it, its first project was 72 presses of Tab away.
 */
export function Columns({ side, children }: { side: ReactNode; children: ReactNode }) {
  return (
    <div className="lg:grid lg:grid-cols-[16.5rem_minmax(0,1fr)] lg:gap-8 2xl:gap-10">
      <div className="min-w-0 lg:order-2">{children}</div>
      <div className="list-side">{side}</div>
    </div>
  );
}
