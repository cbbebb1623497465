import { Link } from "wouter";
import type { CoOccurrence as Value } from "../../../search/reports/facetSummary.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { useFormats } from "../../messages/useFormats.ts";

/** Values that are shown at first, and after a press. A skill of ten thousand projects has thousands. */
const SHORT = 8;
const MORE = 40;

interface Props {
  heading: string;
  values: readonly Value[];
  /** Path of the link of a value. */
  path: (slug: string) => string;
}

/** Values that occur together with the value of the page: the most frequent first, each with its number of projects. */
export function CoOccurrence({ heading, values, path }: Props) {
  const t = useMessages();
  if (values.length === 0) return null;
  const rest = values.slice(SHORT, SHORT + MORE);
  const others = values.length - SHORT - MORE;
  return (
    <section className="border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
      <h2 className="mb-2 text-sm font-bold text-muted">{heading}</h2>
      <ValueList values={values.slice(0, SHORT)} path={path} />
      {rest.length > 0 && (
        <details className="mt-1.5">
          <summary className="inline-flex min-h-9 items-center text-sm font-semibold text-brand underline-offset-4 marker:content-none hover:underline pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
            {t("facet.more", { count: rest.length })}
          </summary>
          <ValueList values={rest} path={path} />
          {others > 0 && <p className="mt-2 text-sm text-muted">{t("facet.inFilters", { count: others })}</p>}
        </details>
      )}
    </section>
  );
}

function ValueList({ values, path }: Pick<Props, "values" | "path">) {
  const formats = useFormats();
  return (
    <ul className="flex flex-wrap gap-1.5">
      {values.map(({ slug, label, count }) => (
        <li key={slug} className="max-w-full">
          <Link href={path(slug)} className="chip chip-link gap-1.5">
            {label} <span className="text-muted tabular-nums">{formats.number(count)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
