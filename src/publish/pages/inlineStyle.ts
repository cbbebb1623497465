/** The site's style sheet, taken out of the build: each page has it in its head. */
import type { Plugin } from "vite";

/** The plugin, and the style sheet's text once the bundle is made. */
export interface InlineStyle {
  plugin: Plugin;
  css: () => string;
}

/**
 * Takes the style sheets out of the bundle before Vite reads it, so that neither a page nor a list of files to preload
 * (`__vite__mapDeps` in scripts) names a file that is not published: on a host that answers 404, a script whose preloads
 * fail is not run.
 */
export function inlineStyle(): InlineStyle {
  let css = "";
  return {
    css: () => css,
    plugin: {
      name: "mentorship-finder:inline-style",
      apply: (_, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
      generateBundle: {
        order: "pre",
        handler(_, bundle) {
          css = "";
          for (const [name, output] of Object.entries(bundle)) {
            if (output.type === "chunk") output.viteMetadata?.importedCss.clear();
            else if (name.endsWith(".css")) {
              css += textOf(output.source);
              delete bundle[name];
            }
          }
        },
      },
    },
  };
}

/** The text of an asset. */
export function textOf(source: string | Uint8Array): string {
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}
