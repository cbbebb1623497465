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
    <section className="fact">
      <h2>{heading}</h2>
      <ValueList values={values.slice(0, SHORT)} path={path} />
      {rest.length > 0 && (
        <details className="mt-1.5">
          <summary className="unfold">{t("facet.more", { count: rest.length })}</summary>
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
    <ul className="chips">
      {values.map(({ slug, label, count }) => (
        <li key={slug}>
          <Link href={path(slug)} className="chip chip-link">
            {`${label} `}
            <span className="count">{formats.number(count)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
