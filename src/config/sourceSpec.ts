/** What a source can be, as settings write it, and the check that tells a writer what is wrong with it. */
import * as v from "valibot";

/** States of a proposal, as the catalogue has them. */
const STATES = ["proposed", "accepted", "taken", "closed"] as const;

const Text = v.pipe(v.string(), v.trim(), v.nonEmpty("a text is expected, this one is empty"));
const Texts = v.pipe(
  v.union([Text, v.array(Text)]),
  v.transform((value) => (typeof value === "string" ? [value] : value)),
);

/** What the sources of one entry have in common and their texts may not say; a text that does say it wins for its org. */
const common = {
  /** Id or name of the program: "lfx", "Google Summer of Code". */
  program: v.exactOptional(Text),
  /** The one org that all projects are of. */
  org: v.exactOptional(Text),
  /** Id or name of the term. */
  term: v.exactOptional(Text),
};

const FilesSpec = v.strictObject({
  /** Folders, files or patterns. */
  files: Texts,
  /** Patterns of files that are left out, matched against the path below the folder and against the whole path. */
  except: v.exactOptional(Texts),
  ...common,
});

const FileSpec = v.strictObject({ file: Text, ...common });
const AddressSpec = v.strictObject({
  address: v.pipe(Text, v.regex(/^https?:\/\//i, "an address that begins with https:// is expected")),
  ...common,
});

const GitSpec = v.strictObject({
  /** Address of the repository: https, ssh ("git@host:owner/repo.git" too), or a local one. */
  git: Text,
  /** File or folder inside the repository. Default: all of it. */
  path: v.exactOptional(Text),
  /** Branch, tag or commit. Default: the repository's own default branch. */
  ref: v.exactOptional(v.pipe(Text, v.regex(/^[^-]/, "a ref does not begin with “-”"))),
  except: v.exactOptional(Texts),
  /** The repository's page, where git reads it from elsewhere: a mirror, or a folder of this machine. */
  web: v.exactOptional(
    v.pipe(Text, v.regex(/^https:\/\//i, "an address that begins with https:// is expected")),
  ),
  ...common,
});

const IssuesSpec = v.strictObject({
  /** "owner/repo" on GitHub. */
  issues: v.pipe(Text, v.regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/, "“owner/repo” is expected")),
  /** Only issues that have all of these labels. Default: all issues. */
  labels: v.exactOptional(Texts),
  /** Path of the issue form in the repository that the issues are made with. Default: a known form, else free issues. */
  form: v.exactOptional(Text),
  /** States of proposals that are shown. Default: all but "closed". */
  show: v.exactOptional(
    v.pipe(
      v.union([v.picklist(STATES), v.array(v.picklist(STATES))]),
      v.transform((value): (typeof STATES)[number][] => (typeof value === "string" ? [value] : value)),
    ),
  ),
  /** Labels that tell the state of a proposal, by state: they win over those that are known. */
  states: v.exactOptional(
    v.strictObject({
      proposed: v.exactOptional(Texts),
      accepted: v.exactOptional(Texts),
      taken: v.exactOptional(Texts),
      closed: v.exactOptional(Texts),
    }),
  ),
  ...common,
});

type FilesSpec = v.InferOutput<typeof FilesSpec>;
/** A repository as a source. */
export type GitSpec = v.InferOutput<typeof GitSpec>;
/** A list of issues as a source. */
export type IssuesSpec = v.InferOutput<typeof IssuesSpec>;

/** A source with everything that was said of it; a bare text has become one of files or of an address. */
export type SourceSpec =
  | FilesSpec
  | v.InferOutput<typeof FileSpec>
  | v.InferOutput<typeof AddressSpec>
  | GitSpec
  | IssuesSpec;

/** A source as settings or a command line write it: a file, folder, pattern or address, or an object that says more. */
export type SourceSetting =
  | string
  | v.InferInput<
      typeof FilesSpec | typeof FileSpec | typeof AddressSpec | typeof GitSpec | typeof IssuesSpec
    >;

/** Each kind with the key that tells it from the others. */
const KINDS = {
  files: FilesSpec,
  file: FileSpec,
  address: AddressSpec,
  git: GitSpec,
  issues: IssuesSpec,
} as const;

/** A source in the settings' file; what is wrong with an object is told at its key. */
export const SourceModel = v.lazy((input): v.GenericSchema<SourceSetting, SourceSpec | string> => {
  if (typeof input === "string") return Text;
  const kind = kindOf(input);
  return kind === undefined ? AnySource : (KINDS[kind] as v.GenericSchema<SourceSetting, SourceSpec>);
});

const AnySource: v.GenericSchema<SourceSetting, SourceSpec | string> = v.union(
  [Text, ...Object.values(KINDS)],
  `a source is a text or an object with exactly one of the keys ${listed(Object.keys(KINDS))}`,
);

/** The one key that tells what a source is; undefined where it has none, or several. */
function kindOf(setting: unknown): keyof typeof KINDS | undefined {
  if (typeof setting !== "object" || setting === null) return undefined;
  const [kind, other] = (Object.keys(KINDS) as (keyof typeof KINDS)[]).filter((key) => key in setting);
  return other === undefined ? kind : undefined;
}

/** A source of which nobody can tell what it is. */
export class SourceSpecError extends Error {}

/** True for an http(s) address. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/**
 * Reads one source of the settings.
 * @param setting as written; from a YAML or JSON file it can be anything
 * @throws SourceSpecError with what is wrong, in one line that names the key
 */
export function readSourceSpec(setting: unknown): SourceSpec {
  if (typeof setting === "string") {
    if (setting.trim() === "")
      throw new SourceSpecError("A source is empty: give a file, a folder or an address.");
    return isAddress(setting) ? { address: setting } : { files: [setting] };
  }
  if (typeof setting !== "object" || setting === null || Array.isArray(setting))
    throw new SourceSpecError(
      `A source is a text or an object with one of the keys ${listed(Object.keys(KINDS))}, not ${JSON.stringify(setting)?.slice(0, 60)}.`,
    );
  const keys = Object.keys(setting);
  const kind = kindOf(setting);
  if (kind === undefined)
    throw new SourceSpecError(
      `A source has exactly one of the keys ${listed(Object.keys(KINDS))}; this one has ${keys.length === 0 ? "none" : listed(keys)}.`,
    );
  const found = v.safeParse(KINDS[kind] as v.GenericSchema<unknown, SourceSpec>, setting);
  if (!found.success) throw new SourceSpecError(problemOf(kind, found.issues[0]));
  const spec = found.output;
  return "file" in spec && isAddress(spec.file) ? withAddress(spec) : spec;
}

function withAddress({ file, ...rest }: v.InferOutput<typeof FileSpec>): SourceSpec {
  return { address: file, ...rest };
}

function problemOf(kind: keyof typeof KINDS, issue: v.BaseIssue<unknown>): string {
  const key = v.getDotPath(issue) ?? kind;
  if (issue.type === "strict_object" && issue.expected === "never")
    return `A source with “${kind}” has no key “${key}”; it has ${listed(Object.keys(KINDS[kind].entries))}.`;
  return `“${key}” of a source with “${kind}”: ${issue.message}.`;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}

/** What a person calls the source: for messages and logs, without credentials. */
export function sourceName(spec: SourceSpec): string {
  if ("issues" in spec) return `${spec.issues} issues`;
  if ("git" in spec) return withoutCredentials(spec.git);
  if ("address" in spec) return withoutCredentials(spec.address);
  return "file" in spec ? spec.file : spec.files.join(" ");
}

/** Takes user names and passwords out of the addresses in a text: "https://token@host/" → "https://host/". */
export function withoutCredentials(text: string): string {
  return text.replace(/\b([a-z][a-z+.-]*:\/\/)[^\s/@]*(?::[^\s/@]*)?@/gi, "$1");
}
