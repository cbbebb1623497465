/** What a program asks of the projects that are proposed to it, as far as the linter can tell. */
export interface ProposalRules {
  /** More mentors than this are told; absent where the program sets no limit. */
  maxMentors?: number;
  /** Each project has to link an upstream issue. */
  asksForIssue: boolean;
  /** Each mentor has to give their GitHub handle. */
  asksForHandles: boolean;
}

/**
 * LFX Mentorship at CNCF asks for up to four mentors with their handles and for an upstream issue
 * (https://github.com/cncf/mentoring/blob/main/programs/lfx-mentorship/README.md, read 2026-11-29).
 */
export const LFX_PROPOSALS: ProposalRules = { maxMentors: 4, asksForIssue: true, asksForHandles: true };

/** A program of which nothing is known asks for nothing. */
export const ANY_PROPOSALS: ProposalRules = { asksForIssue: false, asksForHandles: false };
