import { platforms } from "virtual:catalogue";
import type { ApplicationState } from "../../catalogue/applicationState.ts";
import type { ListedProject } from "../../catalogue/listCodec.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { ExternalIcon } from "../ui/icons.tsx";

/** Where one applies for a project. */
export interface WayToApply {
  url: string;
  /** The project's own page there; else the program's, on which the project is to be found. */
  isOwn: boolean;
  /** "LFX Mentorship"; "" where the program is not known. */
  platform: string;
}

/**
 * Where one applies for a project, if it can be applied for: its term's applications are open, or nothing says that they are
 * not, and the project is not taken.
 * @param program as the term names it
 * @returns null where one cannot apply, or no address is known
 */
export function wayToApply(
  { lfxUrl, status }: Pick<ListedProject, "lfxUrl" | "status">,
  program: string | undefined,
  state: ApplicationState,
): WayToApply | null {
  if (state.kind !== "open" && state.kind !== "unknown") return null;
  if (status?.state === "taken" || status?.state === "closed") return null;
  // Not from `config/programs.ts`, whose rules of all programs the cards need not load.
  const platform = platforms[program ?? ""];
  const url = lfxUrl ?? platform?.url;
  if (url === undefined) return null;
  return { url, isOwn: lfxUrl !== null, platform: platform?.label.replace(/ (?:platform|site)$/, "") ?? "" };
}

interface Props {
  project: Pick<ListedProject, "lfxUrl" | "status" | "title">;
  program: string | undefined;
  state: ApplicationState;
  /** For a card or a row: "Apply" alone. */
  small?: boolean;
  className?: string;
}

/** The button that leads to the application; nothing where one cannot apply. Yellow only while applications are open. */
export function ApplyLink({ project, program, state, small = false, className = "" }: Props) {
  const t = useMessages();
  const way = wayToApply(project, program, state);
  if (way === null) return null;
  const color = state.kind === "open" ? "button-apply" : "";
  return (
    <a
      href={way.url}
      rel="noopener noreferrer"
      aria-label={small ? t("card.applyFor", { title: project.title }) : undefined}
      className={`button ${color} ${small ? "button-small" : ""} ${className}`}
    >
      {small || way.platform === "" ? t("card.apply") : t("card.applyOn", { platform: way.platform })}
      <ExternalIcon className="size-4" />
    </a>
  );
}
