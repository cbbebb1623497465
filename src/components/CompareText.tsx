import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ProjectText } from "../catalogue/richText.ts";
import { projectTextQuery } from "./projectText.ts";
import { RichText } from "./RichText.tsx";
import { TextSkeleton } from "./Skeletons.tsx";

interface Props {
  /** The project's id. */
  id: string;
  field: Extract<keyof ProjectText, "description" | "outcomes">;
  /** Shown where the source does not state the field. */
  missing: ReactNode;
}

/** One of a project's long texts in its cell. One that fails leaves the other cells alone. */
export function CompareText({ id, field, missing }: Props) {
  const { data: text, error, refetch } = useQuery(projectTextQuery(id));
  if (error) {
    return (
      <p role="alert">
        The text could not be loaded.{" "}
        <button type="button" className="link min-h-6" onClick={() => void refetch()}>
          Try again
        </button>
      </p>
    );
  }
  if (!text) return <TextSkeleton />;
  return text[field].length === 0 ? missing : <RichText content={text[field]} />;
}
