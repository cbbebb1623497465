/** The linter's rules; RULES.md explains each with an example. */
import type { RuleId } from "../../config/ruleIds.ts";

/** How bad a broken rule is: an error fails the build, a warning fails `--strict`, an info never fails. */
export type Severity = "error" | "warning" | "info";

/** Every rule with its severity and what it asks for. */
export const RULES = {
  "source-unreadable": {
    severity: "error",
    asks: "A source can be read: it exists, is text, and is not too large.",
  },
  "file-left-out": {
    severity: "info",
    asks: "A folder's projects stand in files that are read, not in its README.md or in an index.md.",
  },
  "source-empty": { severity: "error", asks: "A source is not empty." },
  "source-invalid": { severity: "error", asks: "A JSON source is an export of programs." },
  "value-unread": {
    severity: "warning",
    asks: "A JSON source says everything by keys and in forms that are read.",
  },
  "no-projects": { severity: "error", asks: "A source holds at least one project." },
  "dates-only": {
    severity: "info",
    asks: "A source that states the dates of a term lists its projects, once they are known.",
  },
  "missing-description": { severity: "warning", asks: "A project has a description." },
  "missing-outcomes": { severity: "info", asks: "A project says what is expected at its end." },
  "missing-skills": { severity: "warning", asks: "A project names recommended skills." },
  "missing-mentors": { severity: "warning", asks: "A project names its mentors." },
  "missing-issue": {
    severity: "warning",
    asks: "A project links an upstream issue, where its program asks for one.",
  },
  "missing-org": { severity: "warning", asks: "A project stands under the heading of an org." },
  "org-two-names": { severity: "info", asks: "An org has one name in all sources." },
  "missing-handle": {
    severity: "info",
    asks: "A mentor has a GitHub handle, where the program asks for it.",
  },
  "impossible-handle": { severity: "warning", asks: "A handle is one that GitHub can have." },
  "mentor-two-handles": { severity: "info", asks: "A mentor has one handle in all of a source." },
  "too-many-mentors": {
    severity: "warning",
    asks: "A project has no more mentors than its program allows: four in LFX Mentorship.",
  },
  "issue-not-an-issue": {
    severity: "warning",
    asks: "The issue link goes to one issue, not to a search, a list or a board.",
  },
  "issue-without-link": { severity: "warning", asks: "The issue field has a link." },
  "link-without-scheme": { severity: "warning", asks: "A link begins with https://." },
  "unsafe-link": { severity: "warning", asks: "A link goes to an http(s) or mail address." },
  "duplicate-title": { severity: "warning", asks: "An org has no two projects of one title in a term." },
  "label-spelling": { severity: "warning", asks: "A label is spelt as in the template." },
  "label-unknown": { severity: "info", asks: "A label is one of the template's." },
  "field-twice": { severity: "warning", asks: "A project is described once, under a heading of its own." },
  "stray-text": { severity: "info", asks: "Text stands in a field." },
  "heading-without-fields": {
    severity: "info",
    asks: "A heading at the titles' or orgs' level is followed by fields or projects.",
  },
  "project-unread": {
    severity: "warning",
    asks: "What looks like a project has a title and fields that can be read.",
  },
  "heading-space": { severity: "warning", asks: "A heading has a space after its marks." },
  "unclosed-fence": { severity: "warning", asks: "A fenced block is closed." },
  "term-unknown": {
    severity: "warning",
    asks: "Of several sources each tells its term, by its name, its folder or its headings.",
  },
  "sources-differ": {
    severity: "info",
    asks: "Sources that hold the same project say the same of it.",
  },
  "deceptive-sign": {
    severity: "warning",
    asks: "A source has no signs that turn, hide or cover what others see.",
  },
  "field-too-long": { severity: "warning", asks: "A field is at most 60,000 characters long." },
  "line-too-long": { severity: "info", asks: "A line is at most 20,000 characters long." },
} as const satisfies Record<RuleId, { severity: Severity; asks: string }>;
