/** What mentorship programs ask of their applicants. What is known of some by itself is in `knownPrograms.ts`. */

/** A page of a program. */
interface ProgramLink {
  readonly label: string;
  readonly url: string;
}

/** What applicants often ask of a program. */
export const FACT_TOPICS = ["hours", "dates", "stipend", "remote", "eligibility", "level"] as const;
/** See {@link FACT_TOPICS}. */
export type FactTopic = (typeof FACT_TOPICS)[number];

/** What a program states of a topic. */
interface ProgramFact {
  /** A short sentence, in English. */
  readonly text: string;
  /** Where the program says it. */
  readonly url: string;
  /** Where it says the rest. */
  readonly also?: string;
}

/** Answers to what applicants often ask. */
export type ProgramFacts = Readonly<Partial<Record<FactTopic, ProgramFact>>>;

/** A mentorship program and its rules. What a program does not state is absent. */
export interface Program {
  /** As terms name it: "LFX Mentorship". */
  readonly name: string;
  /** How many applications one person may have at a time. */
  readonly applications?: { readonly limit: number; readonly per: "term" | "year" };
  /**
   * May applicants write to mentors before they apply? "public-only": ask in public, never in private messages;
   * "encouraged": get in touch, in the channels that the org names.
   */
  readonly contact?: "public-only" | "encouraged";
  /** Where an application is made. */
  readonly platform?: ProgramLink;
  /** What applicants must do before they contribute to a project, in order. */
  readonly before?: readonly { readonly heading: string; readonly text: string }[];
  /** The program's own pages for applicants. */
  readonly links?: readonly ProgramLink[];
  /** Answers to what applicants often ask. */
  readonly facts?: ProgramFacts;
  /** What the program asks of those who propose a project, as far as the linter can tell. */
  readonly rules?: ProposalRules;
}

/** What a program asks of a proposal; what is absent is not asked for. */
export interface ProposalRules {
  /** More mentors than this are warned of. */
  readonly mostMentors?: number;
  /** Each project links an upstream issue. */
  readonly upstreamIssue?: boolean;
  /** Each mentor gives their GitHub handle. */
  readonly handles?: boolean;
}

/** Programs by the name that terms have. */
export type Programs = Readonly<Record<string, Program>>;

/**
 * The rules of a program.
 * @param name as terms have it; "" or undefined where it is not known
 * @returns a program that states nothing, where the name is not known
 */
export function programIn(programs: Programs, name: string | undefined): Program {
  return (Object.hasOwn(programs, name ?? "") ? programs[name ?? ""] : undefined) ?? { name: name ?? "" };
}
