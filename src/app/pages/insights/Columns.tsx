import { Link } from "wouter";

/** One column. */
export interface Column {
  key: string | number;
  /** Below it. */
  label: string;
  /** Above it. */
  valueText: string;
  /** How high it is, from 0 to 1. */
  height: number;
  /** All of it in words. */
  name: string;
  /** The list of what is counted. */
  href: string;
}

/** A chart of columns, the oldest first. Each is a link to what it counts. */
export function Columns({ columns }: { columns: readonly Column[] }) {
  return (
    <ol className="flex gap-1 overflow-x-auto">
      {columns.map(({ key, label, valueText, height, name, href }) => (
        <li key={key} className="min-w-max flex-1">
          <Link
            href={href}
            className="group relative block rounded-md text-center text-sm text-muted tabular-nums"
          >
            <span className="sr-only">{name}</span>
            <span aria-hidden="true" className="block group-hover:underline">
              {valueText}
            </span>
            <svg
              aria-hidden="true"
              viewBox="0 0 1 100"
              preserveAspectRatio="none"
              className="mx-auto block h-20 w-full max-w-16 border-b border-edge"
            >
              <rect
                y={100 - 100 * height}
                width={1}
                height={100 * height}
                className="fill-brand group-hover:fill-brand-strong"
              />
            </svg>
            <span aria-hidden="true" className="block">
              {label}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
