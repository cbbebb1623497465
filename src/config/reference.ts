/** What the model of the settings says, for editors (JSON Schema) and for people (Markdown). Build only. */
import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { KNOWN_PROGRAMS } from "./knownPrograms.ts";
import { SettingsModel } from "./schema.ts";

/** The JSON Schema (draft 7) of `mentorship.yml`: editors complete keys and mark mistakes by it. */
export function settingsSchema(): Record<string, unknown> {
  const schema = toJsonSchema(SettingsModel, { typeMode: "input", errorMode: "ignore" });
  return { ...schema, title: "Settings of a site of Mentorship Finder (mentorship.yml)" };
}

type Model = v.GenericSchema & {
  wrapped?: Model;
  entries?: Record<string, Model>;
  item?: Model;
  value?: Model;
  default?: unknown;
};

/** All settings as Markdown: what each means, and what holds where it is not set. */
export function settingsReference(): string {
  const known = Object.values(KNOWN_PROGRAMS).map(({ name }) => name);
  return `# Settings

What can stand in \`mentorship.yml\` (or \`mentorship.json\`). Only \`name\` is needed. This page is made from the model that checks
the file (\`src/config/schema.ts\`); \`mentorship-finder check\` tells mistakes with their lines.

| key | means | without it |
| --- | --- | --- |
${rows(SettingsModel as unknown as Model, "").join("\n")}

Known programs: ${known.join(", ")}.

## Sources

A source is a text (a file, a folder, a pattern, an address) or has exactly one of these keys:

| key | reads | may have |
| --- | --- | --- |
| \`files\` | files, folders or patterns | \`except\`: patterns that are left out |
| \`file\`, \`address\` | one file; one address (that of a page on GitHub, GitLab or Codeberg will do) | |
| \`git\` | a repository | \`path\` in it, \`ref\` (branch, tag, commit), \`except\`, \`web\` (its page, where \`git\` is a mirror) |
| \`issues\` | the issues of \`owner/repo\` on GitHub | \`labels\`, \`form\` (path of the issue form), \`show\` (\`proposed\`, \`accepted\`, \`taken\`, \`closed\`), \`states\` (labels of each) |

Each may also say the \`program\`, \`term\` and \`org\` of all its projects:

\`\`\`yaml
sources:
  - ideas/
  - { files: "programs/**/*.md", except: ["**/automation/**"], program: lfx }
  - { git: https://github.com/cncf/mentoring, path: programs/lfx-mentorship }
  - { issues: cncf/mentoring, labels: [lfx mentorship, Proposal], show: [accepted] }
  - { file: https://example.org/ideas.md, org: Example, term: gsoc-2027 }
\`\`\`
`;
}

function rows(model: Model, before: string): string[] {
  return Object.entries(inner(model).entries ?? {}).flatMap(([key, own]) => {
    const name = before + key;
    const means = descriptionOf(own) ?? "";
    const row = `| \`${name}\` | ${means.replaceAll("|", "\\|")} | ${without(own)} |`;
    if (name === "$schema") return [];
    if (name === "sources") return [row];
    const held = inner(own);
    const below =
      held.type === "record" && held.value ? rows(held.value, `${name}.<name>.`) : rows(held, `${name}.`);
    return means === "" && below.length === 0 ? [] : [row, ...below];
  });
}

function descriptionOf(model: Model): string | undefined {
  return v.getDescription(model) ?? (model.wrapped === undefined ? undefined : descriptionOf(model.wrapped));
}

function inner(model: Model): Model {
  return model.wrapped === undefined ? model : inner(model.wrapped);
}

function without(model: Model): string {
  if (!("wrapped" in model)) return "needed";
  const value = model.default;
  if (
    value === undefined ||
    value === null ||
    JSON.stringify(value) === "{}" ||
    JSON.stringify(value) === "[]"
  )
    return "";
  return `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}
