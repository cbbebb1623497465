/** The catalogue's JSON Schema: generated from the one model, published beside the catalogue. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { CatalogueModel } from "../catalogue/model.ts";

/** The JSON Schema (draft 7) of `catalogue.json`. */
export function catalogueSchema(): Record<string, unknown> {
  return { ...toJsonSchema(CatalogueModel), title: "Mentorship Finder catalogue" };
}
