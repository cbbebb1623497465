import { textsFolder } from "virtual:catalogue";
import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "../catalogue/load.ts";
import { type ProjectText, ProjectTextModel } from "../catalogue/richText.ts";
import { siteFile } from "./base.ts";
import { brought } from "./brought.ts";
import { textFile } from "./paths.ts";

/** The long texts of one project. */
export const projectTextQuery = (id: string) =>
  queryOptions({
    queryKey: ["text", textsFolder, id],
    queryFn: ({ signal }): Promise<ProjectText> =>
      fetchJson(siteFile(textFile(textsFolder, id)), ProjectTextModel, signal),
    initialData: () => brought(textFile(textsFolder, id), ProjectTextModel),
  });
