import { Link } from "wouter";
import type { CoOccurrence as Share } from "../../../search/reports/facetSummary.ts";
import { useFormats } from "../../lib/formats.ts";

/** Shares that stand open, and those that are a press away: a skill of ten thousand projects has thousands. */
const SHORT = 8;
const MORE = 40;

interface Props {
  heading: string;
  shares: readonly Share[];
  /** Where a share leads. */
  path: (slug: string) => string;
}

/** What some projects have in common, the most frequent first, each with its number of projects and a link. */
export function CoOccurrence({ heading, shares, path }: Props) {
  if (shares.length === 0) return null;
  const rest = shares.slice(SHORT, SHORT + MORE);
  const others = shares.length - SHORT - MORE;
  return (
    <section className="border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
      <h2 className="mb-2 text-sm font-bold text-muted">{heading}</h2>
      <ShareList shares={shares.slice(0, SHORT)} path={path} />
      {rest.length > 0 && (
        <details className="mt-1.5">
          <summary className="inline-flex min-h-9 items-center text-sm font-semibold text-brand underline-offset-4 marker:content-none hover:underline pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
            {rest.length} more
          </summary>
          <ShareList shares={rest} path={path} />
          {others > 0 && (
            <p className="mt-2 text-sm text-muted">And {others} more, among the filters of the list.</p>
          )}
        </details>
      )}
    </section>
  );
}

function ShareList({ shares, path }: Pick<Props, "shares" | "path">) {
  const formats = useFormats();
  return (
    <ul className="flex flex-wrap gap-1.5">
      {shares.map(({ slug, label, count }) => (
        <li key={slug} className="max-w-full">
          <Link
            href={path(slug)}
            className="chip min-h-8 gap-1.5 underline-offset-4 hover:bg-brand-soft hover:underline pointer-coarse:min-h-11 pointer-coarse:px-4"
          >
            {label}{" "}
            <span className="text-muted tabular-nums" lang={formats.locale}>
              {formats.number(count)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
