import { Fragment, useMemo } from "react";
import type { ProjectList } from "../../../../catalogue/listCodec.ts";
import type { FactTopic } from "../../../../config/programs.ts";
import type { Filters } from "../../../../search/filters/filters.ts";
import { programOf } from "../../../data/programs.ts";
import { useMessages } from "../../../messages/MessagesProvider.tsx";
import type { UpdateFilters } from "../../../routing/useFilters.ts";
import { ExternalLink } from "../../../ui/ExternalLink.tsx";
import { askedMonth } from "./askedTopics.ts";
import { termsIn } from "./termsIn.ts";

interface Props {
  topics: readonly FactTopic[];
  catalogue: ProjectList;
  filters: Filters;
  onFilters: UpdateFilters;
}

/** The heading of each topic. */
const HEADINGS = {
  hours: "filters.factHours",
  dates: "filters.factDates",
  stipend: "filters.factStipend",
  remote: "filters.factRemote",
  eligibility: "filters.factEligibility",
  level: "filters.factLevel",
} as const;

/** What the programs of the catalogue state about some topics. Nothing of a program that does not state it. */
export function Answers({ topics, catalogue, filters, onFilters }: Props) {
  const t = useMessages();
  const programs = useMemo(() => {
    const used = new Set(catalogue.projects.map(({ term }) => term));
    return [...new Set(catalogue.terms.filter(({ id }) => used.has(id)).map(({ program }) => program))];
  }, [catalogue]);
  const answers = topics.flatMap((topic) => {
    const stated = programs.flatMap((name) => {
      const fact = programOf(name).facts?.[topic];
      return fact ? [{ name, ...fact }] : [];
    });
    return stated.length === 0 ? [] : [{ topic, stated }];
  });
  const month = askedMonth(filters.q);
  const terms = month === null ? [] : termsIn(catalogue.terms, month);
  if (answers.length === 0 && terms.length === 0) return null;

  return (
    <section aria-label={t("filters.facts")} className="panel mb-4 px-4 py-3 text-[0.9375rem]">
      {answers.map(({ topic, stated }) => (
        <Answer key={topic} topic={topic} stated={stated} />
      ))}
      {terms.length > 0 && (
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <p>{t("filters.factTerms")}</p>
          {terms.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="button"
              onClick={() => onFilters((current) => ({ ...current, q: "", term: [id] }))}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

interface AnswerProps {
  topic: FactTopic;
  stated: readonly { name: string; text: string; url: string; also?: string }[];
}

function Answer({ topic, stated }: AnswerProps) {
  const t = useMessages();
  return (
    <div className="not-first:mt-3">
      <h2 className="font-semibold">{t(HEADINGS[topic])}</h2>
      <ul className="mt-1 grid gap-1">
        {stated.map(({ name, text, url, also }) => (
          <li key={name}>
            <span className="text-muted">{name}:</span> <span lang="en">{text}</span>
            {[url, ...(also === undefined ? [] : [also])].map((source) => (
              <Fragment key={source}>
                {" "}
                <ExternalLink url={source}>
                  {t("filters.factSource", { host: new URL(source).hostname.replace(/^www\./, "") })}
                </ExternalLink>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
