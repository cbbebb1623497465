/** A page as HTML, rendered by the very components that the browser hydrates. Runs in the build only. */
import { text } from "node:stream/consumers";
import { currentList, listFile } from "virtual:catalogue";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { prerenderToNodeStream } from "react-dom/static";
import { App } from "../../app/App.tsx";
import { createQueryClient, loadedListKey } from "../../app/data/queries.ts";
import { provideEmbeddedFiles } from "../../app/hydration/embeddedData.ts";
import { linkHref } from "../../app/routing/baseUrl.ts";
import { SiteRouter } from "../../app/routing/SiteRouter.tsx";
import { ClientStateProvider } from "../../app/visitor/ClientStateProvider.tsx";
import type { ProjectList } from "../../catalogue/listCodec.ts";

/** What {@link renderPage} makes. */
export interface RenderedPage {
  /** The text of the page's `<title>`, as HTML. */
  title: string;
  /** What else its components put into the head, as HTML: a feed, say. */
  head: string;
  body: string;
  /** The files that it was rendered from, the list aside: the browser needs the same ones to hydrate it. */
  files: Record<string, unknown>;
}

export interface RenderOptions {
  /** Below the site's root: "/projects/…". */
  path: string;
  /** Null for what every page shows before its data: where only the browser knows what it will be. */
  list: ProjectList | null;
  /** Reads a published file. */
  readFile: (path: string) => unknown;
}

/** Renders one page. */
export async function renderPage({ path, list, readFile }: RenderOptions): Promise<RenderedPage> {
  const files: Record<string, unknown> = {};
  provideEmbeddedFiles((name) => {
    const content = list === null || name === listFile || name === currentList ? undefined : readFile(name);
    if (content !== undefined) files[name] = content;
    return content;
  });
  const client = createQueryClient();
  if (list) client.setQueryData(loadedListKey(list), list);
  const errors: unknown[] = [];
  const { prelude } = await prerenderToNodeStream(
    <StrictMode>
      <QueryClientProvider client={client}>
        <SiteRouter ssrPath={path} ssrSearch="" hrefs={linkHref}>
          <ClientStateProvider>
            <App />
          </ClientStateProvider>
        </SiteRouter>
      </QueryClientProvider>
    </StrictMode>,
    // Without limit, nothing is streamed in later: no part of a page may need an inline script to be put into its place.
    { progressiveChunkSize: Number.POSITIVE_INFINITY, onError: (error) => void errors.push(error) },
  );
  const html = await text(prelude);
  client.clear();
  if (errors.length > 0) throw new Error(`${path} could not be rendered`, { cause: errors[0] });
  // React puts what belongs into the head before everything else.
  const [, hoisted = "", body = ""] =
    /^((?:<(?:title|meta|link)\b[^>]*>(?:[^<]*<\/title>)?)*)([\s\S]*)$/.exec(html) ?? [];
  const title = /<title>([^<]*)<\/title>/;
  return { title: title.exec(hoisted)?.[1] ?? "", head: hoisted.replace(title, ""), body, files };
}
