/** The YAML of an issue form: which labels it has, in their order. */

import * as v from "valibot";
import { parse } from "yaml";

const FormModel = v.object({
  body: v.array(
    v.object({
      type: v.string(),
      attributes: v.nullish(v.looseObject({ label: v.nullish(v.string()) })),
    }),
  ),
});

/**
 * The labels of a form's fields, in their order; a `markdown` element is no field.
 * @returns undefined where the text is no issue form
 */
export function formLabels(yaml: string): string[] | undefined {
  let data: unknown;
  try {
    // Aliases could make a small file a huge one.
    data = parse(yaml, { maxAliasCount: 100, logLevel: "silent" });
  } catch {
    // Then there is no data, which the model refuses as it does any other file.
  }
  const found = v.safeParse(FormModel, data);
  if (!found.success) return undefined;
  const labels = found.output.body.flatMap(({ type, attributes }) =>
    type === "markdown" || !attributes?.label ? [] : [attributes.label.trim()],
  );
  return labels.length === 0 ? undefined : labels;
}
