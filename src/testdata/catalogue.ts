/** Made-up catalogues for tests and benchmarks: made-up ideas files, converted. */
import type { Catalogue } from "../catalogue/model.ts";
import { convertAll } from "../convert/convertAll.ts";
import { type GenerateOptions, generateIdeas } from "./ideas.ts";

/** A catalogue of as many projects as asked for; the same options always give the same one. */
export function generateCatalogue(options: GenerateOptions): Catalogue {
  return convertAll(generateIdeas(options)).catalogue;
}
