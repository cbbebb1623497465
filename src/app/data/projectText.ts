import { textsFolder } from "virtual:catalogue";
import { queryOptions } from "@tanstack/react-query";
import { fetchJson, LoadError } from "../../catalogue/load.ts";
import { type ProjectText, ProjectTextModel, TextFileModel, textFileOf } from "../../catalogue/richText.ts";
import { embeddedData } from "../hydration/embeddedData.ts";
import { siteFile } from "../routing/baseUrl.ts";

const fileOf = (id: string) => textsFolder + textFileOf(id);

/** The long texts of one project. */
export const projectTextQuery = (id: string) =>
  queryOptions({
    queryKey: ["text", textsFolder, id],
    queryFn: async ({ signal }): Promise<ProjectText> => {
      const texts = await fetchJson(siteFile(fileOf(id)), TextFileModel, signal);
      const own = texts.find((text) => text.id === id);
      if (!own) throw new LoadError("missing");
      return own;
    },
    initialData: () => embeddedData(`${fileOf(id)}#${id}`, ProjectTextModel),
  });
