import { Link } from "wouter";

/** One bar. */
export interface BarRow {
  key: string;
  label: string;
  value: number;
  /** The value as text: "12 projects". */
  valueText: string;
  /** The list of what is counted. */
  href: string;
}

/** A chart of horizontal bars. Each has its label above it and is a link to what it counts. */
export function Bars({ rows }: { rows: readonly BarRow[] }) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <ul className="bar-list grid">
      {rows.map(({ key, label, value, valueText, href }) => (
        <li key={key}>
          <Link href={href} className="group -mx-1 block rounded-md px-1 py-1.5">
            <span className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 font-semibold wrap-anywhere group-hover:underline">{label}</span>{" "}
              <span className="flex-none text-sm text-muted tabular-nums">{valueText}</span>
            </span>
            {/* Drawn, since a style of the element's own is against the pages' content policy. */}
            <span className="mt-1 block overflow-hidden rounded-full bg-sunken">
              <svg
                aria-hidden="true"
                viewBox="0 0 100 1"
                preserveAspectRatio="none"
                className="block h-2.5 w-full"
              >
                <rect
                  width={Math.max(1, (100 * value) / most)}
                  height={1}
                  className="fill-brand group-hover:fill-brand-strong"
                />
              </svg>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
