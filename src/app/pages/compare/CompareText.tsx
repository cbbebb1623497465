import { site } from "virtual:settings";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useRef } from "react";
import type { ProjectText } from "../../../catalogue/richText.ts";
import { projectTextQuery } from "../../data/projectText.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { RichText } from "../../ui/RichText.tsx";
import { TextSkeleton } from "../../ui/TextSkeleton.tsx";

interface Props {
  /** The project's id. */
  id: string;
  field: Extract<keyof ProjectText, "description" | "outcomes">;
  /** Shown if the source does not state the field. */
  missing: ReactNode;
}

/** A long text of a project. If it fails to load, the other cells are not affected. */
export function CompareText({ id, field, missing }: Props) {
  const { data: text, error, refetch } = useQuery(projectTextQuery(id));
  const t = useMessages();
  const cell = useRef<HTMLDivElement>(null);
  return (
    <div ref={cell} tabIndex={-1} lang={site.contentLanguage}>
      {error ? (
        <p role="alert">
          {t("compare.textNotLoaded")}{" "}
          <button
            type="button"
            className="link min-h-6"
            onClick={() => {
              void refetch();
              // The button is gone while it loads, and the text will be here.
              cell.current?.focus({ preventScroll: true });
            }}
          >
            {t("compare.tryAgain")}
          </button>
        </p>
      ) : !text ? (
        <TextSkeleton />
      ) : text[field].length === 0 ? (
        missing
      ) : (
        <RichText content={text[field]} />
      )}
    </div>
  );
}
