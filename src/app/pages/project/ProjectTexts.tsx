import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { sectionId } from "../../../catalogue/applicationInfo.ts";
import type { ListedProject } from "../../../catalogue/listCodec.ts";
import type { ProjectText } from "../../../catalogue/richText.ts";
import { uniqueIds } from "../../../catalogue/uniqueIds.ts";
import { projectTextQuery } from "../../data/projectText.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { hideUntilFound } from "../../ui/hideUntilFound.ts";
import { LoadFailure } from "../../ui/LoadFailure.tsx";
import { ChevronIcon } from "../../ui/moreIcons.tsx";
import { RichText } from "../../ui/RichText.tsx";
import { TextSkeleton } from "../../ui/TextSkeleton.tsx";
import { UnfoldButton } from "../../ui/UnfoldButton.tsx";
import { useUnfolded } from "../../ui/useUnfolded.ts";
import { leadOf } from "./leadOf.ts";
import { saysMore } from "./skillsText.ts";

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="mt-6 first:mt-0">
      <h2 className="mb-2 text-xl font-bold">{label}</h2>
      {children}
    </section>
  );
}

/** The sections of a text, each with a unique id for the page: two may have the same label. */
export const sectionsOf = ({ sections }: ProjectText) => uniqueIds(sections, ({ label }) => sectionId(label));

/** The long texts of a project. A field that the source does not state has no heading. */
export function ProjectTexts({ project }: { project: ListedProject }) {
  const t = useMessages();
  const { data: text, error, refetch } = useQuery(projectTextQuery(project.id));

  if (error)
    return <LoadFailure heading={t("ui.projectTextFailed")} error={error} onRetry={() => void refetch()} />;
  if (!text) return <TextSkeleton />;
  const { lead, rest, isFolded } = leadOf(text.description, text.outcomes);
  const outcomes = text.outcomes.length > 0 && (
    <Field label={t("project.expectedOutcome")}>
      <RichText content={text.outcomes} />
    </Field>
  );
  return (
    <div className="max-w-prose min-w-0">
      {lead.length > 0 && (
        <Field label={t("project.description")}>
          <RichText content={lead} />
        </Field>
      )}
      {isFolded ? (
        <ReadOn
          key={project.id}
          id={project.id}
          hasOutcomes={text.outcomes.length > 0}
          className={rest.length > 0 ? "mt-3" : "mt-3 sm:mt-6"}
        >
          {rest.length > 0 && <RichText content={rest} />}
          {outcomes}
        </ReadOn>
      ) : (
        outcomes
      )}
      <Rest text={text} skills={project.skills} />
    </div>
  );
}

interface ReadOnProps {
  /** The project's. */
  id: string;
  hasOutcomes: boolean;
  className: string;
  children: ReactNode;
}

/** The rest of a long text, which a phone folds: skills, mentors and the way to apply are not many screens away. */
function ReadOn({ id, hasOutcomes, className, children }: ReadOnProps) {
  const t = useMessages();
  const [isUnfolded, setUnfolded] = useUnfolded(`text ${id}`);
  const restId = useId();
  const rest = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!rest.current || isUnfolded) return;
    return hideUntilFound(rest.current, () => setUnfolded(true));
  }, [isUnfolded, setUnfolded]);
  return (
    <>
      <UnfoldButton
        isUnfolded={isUnfolded}
        onToggle={() => setUnfolded(!isUnfolded)}
        controls={restId}
        className="mt-3 panel"
      >
        {t("project.readOn")}
        <span className="fold-note">{hasOutcomes && t("project.expectedOutcome")}</span>
      </UnfoldButton>
      <div ref={rest} id={restId} className={isUnfolded ? className : `${className} folded-on-phones`}>
        {children}
      </div>
    </>
  );
}

/** All other texts, folded: most repeat what stands elsewhere on the page, in the proposal's own words. */
function Rest({ text, skills }: { text: ProjectText; skills: ListedProject["skills"] }) {
  const t = useMessages();
  const sections = sectionsOf(text);
  const hasSkillsText = saysMore(text.skills, skills);
  if (sections.length === 0 && !hasSkillsText) return null;
  return (
    <details className="mt-6 rounded-xl border border-line bg-surface print:border-0">
      <summary className="flex min-h-12 items-center gap-3 rounded-xl px-4 py-2 hover:bg-sunken">
        <h2 className="font-semibold">{t("project.fromTheProposal")}</h2>
        <span className="fold-note">
          {[
            ...sections.map(({ label }) => label),
            ...(hasSkillsText ? [t("project.skillsOriginal")] : []),
          ].join(", ")}
        </span>
        <ChevronIcon className="chevron size-4" />
      </summary>
      <div className="grid gap-5 px-4 pt-2 pb-5">
        {sections.map(({ id, label, blocks }) => (
          <section key={id}>
            <h3 id={id} tabIndex={-1} className="mb-1 scroll-mt-4 font-semibold">
              {label}
            </h3>
            <RichText content={blocks} />
          </section>
        ))}
        {hasSkillsText && (
          <section>
            <h3 className="mb-1 font-semibold">{t("project.skillsOriginal")}</h3>
            <RichText content={text.skills} />
          </section>
        )}
      </div>
    </details>
  );
}
