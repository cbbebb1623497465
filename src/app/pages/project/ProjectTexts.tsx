import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { SECTION_IDS } from "../../../catalogue/applicationInfo.ts";
import type { ListedProject } from "../../../catalogue/listCodec.ts";
import type { ProjectText } from "../../../catalogue/richText.ts";
import { uniqueIds } from "../../../catalogue/uniqueIds.ts";
import { projectTextQuery } from "../../data/projectText.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { LoadFailure } from "../../ui/LoadFailure.tsx";
import { RichText } from "../../ui/RichText.tsx";
import { TextSkeleton } from "../../ui/TextSkeleton.tsx";

function Field({ id, label, children }: { id?: string; label: string; children: ReactNode }) {
  return (
    <section className="mt-8 first:mt-0">
      <h2 id={id} tabIndex={id === undefined ? undefined : -1} className="mb-2 scroll-mt-4 text-xl font-bold">
        {label}
      </h2>
      {children}
    </section>
  );
}

/** The sections of a text, each with a unique id for the page: two may have the same label. */
export const sectionsOf = ({ sections }: ProjectText) =>
  uniqueIds(sections, ({ label }) => SECTION_IDS.section(label));

/** The long texts of a project. A field that the source does not state has no heading. */
export function ProjectTexts({ project }: { project: ListedProject }) {
  const t = useMessages();
  const { data: text, error, refetch } = useQuery(projectTextQuery(project.id));

  if (error)
    return <LoadFailure heading={t("ui.projectTextFailed")} error={error} onRetry={() => void refetch()} />;
  if (!text) return <TextSkeleton />;
  return (
    <div className="max-w-[70ch] min-w-0 text-[1.0625rem]">
      {text.description.length > 0 && (
        <Field label="Description">
          <RichText content={text.description} />
        </Field>
      )}
      {text.outcomes.length > 0 && (
        <Field id={SECTION_IDS.outcomes} label="Expected outcome">
          <RichText content={text.outcomes} />
        </Field>
      )}
      {sectionsOf(text).map(({ id, label, blocks }) => (
        <Field key={id} id={id} label={label}>
          <RichText content={blocks} />
        </Field>
      ))}
      {text.skills.length > 0 && (
        <Field label="Recommended skills, as written">
          <RichText content={text.skills} />
        </Field>
      )}
    </div>
  );
}
