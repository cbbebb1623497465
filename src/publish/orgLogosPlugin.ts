/** The Vite plugin that publishes the logos of organizations and tells the pages which there are. */
import type { Plugin } from "vite";
import { slugify } from "../catalogue/slug.ts";
import { ORG_LOGOS_MODULE, type OrgLogos, orgLogosModule } from "./cards/orgLogos.ts";
import { catalogueApi } from "./vitePlugin.ts";

/** @param load makes the images; asked for when the first page or build needs them */
export function orgLogosPlugin(load: () => Promise<OrgLogos>): Plugin {
  return {
    name: "mentorship-finder:org-logos",
    resolveId: (id) => (id === ORG_LOGOS_MODULE ? `\0${id}` : undefined),
    load: async (id) => (id === `\0${ORG_LOGOS_MODULE}` ? orgLogosModule(await load()) : undefined),
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const [, file = ""] = /\/(assets\/immutable\/logos-[^?]*)/.exec(request.url ?? "") ?? [];
        const { folder, images } =
          file === "" ? { folder: "", images: new Map<string, Uint8Array>() } : await load();
        const image = images.get(file.slice(folder.length).replace(/\.png$/, ""));
        if (image === undefined) return next();
        response.setHeader("content-type", "image/png");
        response.end(image);
      });
    },
    async generateBundle() {
      const { folder, images, names } = await load();
      for (const [slug, source] of images)
        this.emitFile({ type: "asset", fileName: `${folder}${slug}.png`, source });
      const { projects } = (await catalogueApi(this.environment.getTopLevelConfig()).load()).catalogue;
      const orgs = new Set(projects.map(({ org }) => slugify(org)));
      for (const name of names.filter((one) => !orgs.has(slugify(one))))
        this.warn(`orgs.logos: no project is of “${name}”: write the name as the site shows it`);
    },
  };
}
