/**
 * The catalogue: what the converter writes, what the site reads, and what is published as `catalogue.json`.
 * One model serves as types, as validator for data from outside, and as the source of the JSON Schema.
 */
import * as v from "valibot";
import { StatedModel, WebUrl } from "./statedModel.ts";
import { SCHEMA_VERSION, TermModel } from "./termModel.ts";

const MentorModel = v.object({
  name: v.nullable(v.string()),
  /** GitHub handle without `@`, in the source's letter case. */
  github: v.nullable(v.string()),
});

const UpstreamIssueModel = v.object({
  url: WebUrl,
  /** "owner/repo#12" for an issue or pull request, else a short form of the address. */
  label: v.string(),
});

const SourceModel = v.object({
  file: v.string(),
  /** 1-based line of the title's heading. */
  line: v.number(),
  /** 1-based last line that belongs to the project. */
  endLine: v.number(),
  /** Public address of these lines at the version that was read; absent where none is known. */
  url: v.exactOptional(WebUrl),
});

const ProjectModel = v.object({
  /** `<term>/<org-slug>/<title-slug>`: stable, unique, safe in an address. */
  id: v.string(),
  /** Id of the term. */
  term: v.string(),
  org: v.string(),
  /** A heading between org and title ("KubeStellar UI"), where there is one. */
  group: v.exactOptional(v.string()),
  title: v.string(),
  /** Markdown. */
  description: v.string(),
  /** Markdown; "" where the source has none. */
  outcomes: v.string(),
  /** Canonical labels, deduplicated, in source order; the optional ones included. */
  skills: v.array(v.string()),
  /** Those of `skills` that the source marks as optional or nice to have; absent where it marks none. */
  optionalSkills: v.exactOptional(v.array(v.string())),
  /** The skills field's own text, Markdown; "" where the source has none. */
  skillsRaw: v.string(),
  mentors: v.array(MentorModel),
  upstreamIssues: v.array(UpstreamIssueModel),
  lfxUrl: v.nullable(v.string()),
  /** Every other labelled field, in source order. */
  sections: v.array(v.object({ label: v.string(), markdown: v.string() })),
  ...StatedModel.entries,
  /** ISO dates, where the source has them. */
  created: v.exactOptional(v.string()),
  updated: v.exactOptional(v.string()),
  /** When the issue that proposes it was closed as completed; absent where it was not, or where the source does not say. */
  completed: v.exactOptional(v.string()),
  source: SourceModel,
  /** Further sources that state the same project (accepted list, export), if any. */
  alsoIn: v.exactOptional(v.array(SourceModel)),
});

/** Validates a catalogue that comes from outside (network, file). */
export const CatalogueModel = v.object({
  schemaVersion: v.literal(SCHEMA_VERSION),
  terms: v.array(TermModel),
  projects: v.array(ProjectModel),
});

/** All terms and projects. */
export type Catalogue = v.InferOutput<typeof CatalogueModel>;
/** One round of a programme. */
export type Term = v.InferOutput<typeof TermModel>;
/** One mentorship project proposed by an org: what a mentee applies to. */
export type Project = v.InferOutput<typeof ProjectModel>;
/** A person; identity is the GitHub handle, case-insensitive, else the name. */
export type Mentor = v.InferOutput<typeof MentorModel>;
/** Where contributors start: an issue, a discussion, a board, a repository. */
export type UpstreamIssue = v.InferOutput<typeof UpstreamIssueModel>;
