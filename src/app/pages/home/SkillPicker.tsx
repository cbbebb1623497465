import { skillNames } from "virtual:skill-names";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { ProjectList } from "../../../catalogue/listCodec.ts";
import { slugify } from "../../../catalogue/slug.ts";
import type { Filters } from "../../../search/filters/filters.ts";
import { buildSkillPicks, pickSkills, readSkills } from "../../../search/filters/skillPicks.ts";
import { catalogueQuery } from "../../data/queries.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { siteFile } from "../../routing/baseUrl.ts";
import { homePath } from "../../routing/paths.ts";
import { CopyLinkButton } from "../../ui/CopyLinkButton.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { CrossIcon } from "../../ui/icons.tsx";
import { matchIndexOf } from "../../visitor/matching.ts";
import { skillsStore, useMySkills } from "../../visitor/skills.ts";
import { skillsProblemText } from "../../visitor/storageProblems.ts";
import { SkillCombobox } from "./SkillCombobox.tsx";
import { UnknownSkill } from "./UnknownSkill.tsx";

/** Often asked skills that are offered at one press. */
const OFFERED = 8;

interface Props {
  id: string;
  catalogue: ProjectList;
  filters: Filters;
  /** In place on a wide screen, else as a sheet over the page. */
  wide: boolean;
  onClose: () => void;
  /** Sorts the list by match. */
  onSort: () => void;
}

/** Where the visitor says what they know. */
export function SkillPicker({ id, catalogue, filters, wide, onClose, onSort }: Props) {
  const t = useMessages();
  const { items: skills, problem } = useMySkills();
  const [news, setNews] = useState("");
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  // Kept here: the field is made again where the window becomes narrow or wide.
  const [text, setText] = useState("");
  // A skill that no current project asks for is one as well.
  const { data: whole } = useQuery(catalogueQuery);
  const picks = useMemo(
    () => buildSkillPicks(matchIndexOf(whole ?? catalogue).skills.values(), skillNames),
    [whole, catalogue],
  );
  const offered = pickSkills(picks, "", skills, OFFERED).filter(({ count }) => count > 0);
  const field = useRef<HTMLInputElement>(null);

  const store = (labels: readonly string[]) => {
    const added = skillsStore.add(labels);
    setNews(added.length > 0 ? t("skills.added", { skills: added.join(", ") }) : t("skills.hadThat"));
  };
  const add = (typed: readonly string[]) => {
    const read = readSkills(picks, typed);
    if (read.skills.length > 0) store(read.skills);
    setUnknown(read.unknown);
  };
  const remove = (skill: string) => {
    skillsStore.remove([skill]);
    setNews(t("skills.removed", { skill }));
    field.current?.focus();
  };
  const sorts = skills.length > 0 && filters.sort === "relevance" && filters.q === "";
  const done = () => {
    if (sorts) onSort();
    onClose();
  };

  return (
    <Frame id={id} wide={wide} onClose={onClose}>
      <SkillCombobox
        ref={field}
        text={text}
        onText={setText}
        picks={picks}
        skills={skills}
        inPlace={wide}
        onAdd={add}
        onRemoveLast={() => {
          const last = skills.at(-1);
          if (last !== undefined) remove(last);
        }}
        onEscape={onClose}
      />
      <p role="status" className="sr-only">
        {news}
      </p>
      {unknown.map((name) => (
        <UnknownSkill
          key={name}
          name={name}
          picks={picks}
          onAnswer={(label) => {
            if (label !== null) store([label]);
            setUnknown(unknown.filter((other) => other !== name));
            field.current?.focus();
          }}
        />
      ))}
      {skills.length > 0 && (
        <ul aria-label={t("skills.yours")} className="mt-3 flex flex-wrap gap-2">
          {skills.map((skill) => (
            <li key={slugify(skill)} className="max-w-full">
              <button
                type="button"
                aria-label={t("skills.remove", { skill })}
                className="inline-flex min-h-9 max-w-full items-center gap-1.5 rounded-full border border-brand bg-brand-soft ps-3 pe-2 text-[0.9375rem] hover:underline pointer-coarse:min-h-11"
                onClick={() => remove(skill)}
              >
                <span className="min-w-0 truncate">{skill}</span>
                <CrossIcon className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {offered.length > 0 && (
        <div className="mt-4">
          <p id={`${id}-offered`} className="text-sm font-semibold text-muted">
            {t("skills.popular")}
          </p>
          <ul aria-labelledby={`${id}-offered`} className="mt-1.5 flex flex-wrap gap-2">
            {offered.map(({ label, count }) => (
              <li key={label}>
                <button
                  type="button"
                  aria-label={`${t("skills.addSkill", { skill: label })} ${count}`}
                  className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-dashed border-edge px-3 text-[0.9375rem] hover:border-brand hover:bg-brand-soft pointer-coarse:min-h-11"
                  onClick={() => {
                    add([label]);
                    field.current?.focus({ preventScroll: true });
                  }}
                >
                  <span aria-hidden="true" className="text-muted">
                    +
                  </span>
                  {label} <span className="text-sm text-muted tabular-nums">{count}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-2">
        <button type="button" className="button button-primary max-sm:w-full" onClick={done}>
          {t(sorts ? "skills.showMatching" : "skills.done")}
        </button>
        {skills.length > 0 && (
          <CopyLinkButton
            label={t("skills.copyLink")}
            className="button max-sm:w-full"
            address={siteFile(homePath({ ...filters, know: skills.map(slugify) }).slice(1))}
          />
        )}
      </div>
      {problem ? (
        <p className="mt-3 text-sm text-danger">{skillsProblemText(problem, t)}</p>
      ) : (
        <p className="mt-3 text-sm text-muted">{t("skills.kept")}</p>
      )}
    </Frame>
  );
}

interface FrameProps extends Pick<Props, "id" | "wide" | "onClose"> {
  children: ReactNode;
}

function Frame({ id, wide, onClose, children }: FrameProps) {
  const t = useMessages();
  useEffect(() => {
    // By default a dialog focuses its first control, which closes it.
    if (!wide) document.getElementById(id)?.querySelector("input")?.focus();
  }, [wide, id]);

  if (wide) {
    return (
      <section id={id} aria-label={t("skills.yours")} className="mt-2 mb-4 panel p-5">
        {children}
      </section>
    );
  }
  return (
    // From the top, not from below: the phone's keyboard must not cover the field.
    <Dialog
      id={id}
      heading={t("skills.yours")}
      closeLabel={t("skills.close")}
      className="m-0 h-dvh max-h-none w-full max-w-none"
      onClose={onClose}
    >
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-5">{children}</div>
    </Dialog>
  );
}
