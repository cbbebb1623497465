import type { ReactNode } from "react";
import { Link } from "wouter";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useFormats } from "../../messages/useFormats.ts";
import { ChevronIcon } from "../../ui/moreIcons.tsx";

/** A number of projects, as a link to them. */
export function TableLink({ href, count, what }: { href: string; count: number; what: string }) {
  const t = useMessages();
  const { number } = useFormats();
  if (count === 0) return number(0);
  return (
    <Link href={href} className="link" aria-label={t("insights.cell", { what, count })}>
      {number(count)}
    </Link>
  );
}

interface DataTableProps {
  caption: string;
  head: readonly string[];
  /** The first cell of each is the row's heading. */
  rows: readonly (readonly ReactNode[])[];
}

/** The numbers of a chart, for screen readers and for everybody who wants more than the largest. */
export function DataTable({ caption, head, rows }: DataTableProps) {
  const t = useMessages();
  return (
    <details className="mt-4">
      <summary className="inline-flex min-h-11 items-center gap-2 font-semibold text-brand">
        {t("insights.asTable")}
        <ChevronIcon className="chevron size-4" />
      </summary>
      {/* biome-ignore lint/a11y/useSemanticElements: a section would be a landmark, of the same name as the panel's */}
      <div
        role="group"
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-lg border border-line"
      >
        <table className="w-full border-separate border-spacing-0 text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {head.map((name) => (
                <th
                  key={name}
                  scope="col"
                  className="sticky top-0 border-b border-line bg-sunken px-3 py-2 text-start align-bottom"
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the order of the rows never changes
              <tr key={row}>
                {cells.map((cell, column) =>
                  column === 0 ? (
                    <th
                      // biome-ignore lint/suspicious/noArrayIndexKey: nor does that of the columns
                      key={column}
                      scope="row"
                      className="border-b border-line px-3 py-2 text-start font-semibold"
                    >
                      {cell}
                    </th>
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor does that of the columns
                    <td key={column} className="border-b border-line px-3 py-2 tabular-nums">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
