import { textsFolder } from "virtual:catalogue";
import { queryOptions } from "@tanstack/react-query";
import { fetchJson } from "../../catalogue/load.ts";
import { type ProjectText, ProjectTextModel } from "../../catalogue/richText.ts";
import { embeddedData } from "../hydration/embeddedData.ts";
import { siteFile } from "../routing/baseUrl.ts";
import { textFile } from "../routing/morePaths.ts";

/** The long texts of one project. */
export const projectTextQuery = (id: string) =>
  queryOptions({
    queryKey: ["text", textsFolder, id],
    queryFn: ({ signal }): Promise<ProjectText> =>
      fetchJson(siteFile(textFile(textsFolder, id)), ProjectTextModel, signal),
    initialData: () => embeddedData(textFile(textsFolder, id), ProjectTextModel),
  });
