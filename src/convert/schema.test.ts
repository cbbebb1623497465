import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { convertAll } from "./convertAll.ts";
import { catalogueSchema } from "./schema.ts";

const SOURCE =
  "### Org\n\n#### T\n\n- Description: D\n- Recommended Skills: Go (optional)\n- Mentor(s): @ada-vale\n- Issue: o/r#1\n- Funding: x\n";

it("a catalogue fits the published schema, and a broken one does not", () => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(catalogueSchema());
  const { catalogue } = convertAll([
    { file: "2031-01-Mar-May.md", text: SOURCE },
    {
      file: "2031/01-Mar-May/README.md",
      text: `### Timeline\n\n| a | b |\n|---|---|\n| open | May 1, 2031 |\n\n${SOURCE}`,
    },
  ]);
  expect(catalogue.projects[0]?.alsoIn).toHaveLength(1);
  validate(catalogue);
  expect(validate.errors).toBeNull();
  expect(validate({ ...catalogue, schemaVersion: 2 })).toBe(false);
  expect(
    validate({
      ...catalogue,
      projects: [{ ...catalogue.projects[0], upstreamIssues: [{ url: "javascript:x", label: "x" }] }],
    }),
  ).toBe(false);
});
