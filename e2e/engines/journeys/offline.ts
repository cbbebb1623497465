import { pageOf, projectAbout } from "../../helpers.ts";
import { ALL, resultOf, results, saveButton, searchField, titles } from "../targets.ts";
import type { Journeys } from "./Journeys.ts";

const helm = projectAbout("Helm");
const kubefold = projectAbout("Kubefold");

/** Does the browser have all files that the site needs without a network? */
async function isKept(): Promise<boolean> {
  // Until there is one, nothing is kept: to look for it all the time took most of this journey's processor time.
  await navigator.serviceWorker.ready;
  const read = async (file: string) => await (await fetch(new URL(file, document.baseURI))).text();
  const list = /assets\/kept-\w+\.json/.exec(await read("sw.js"))?.[0] ?? "";
  const files: [path: string, length: number][] = JSON.parse(await read(list));
  const caching = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
  const requests = await Promise.all(caching.map((cache) => cache.keys()));
  const kept = new Set(requests.flat().map(({ url }) => url.replace(/\?.*/, "")));
  return ["index.html", ...files.map(([path]) => path)].every((path) =>
    kept.has(new URL(path, document.baseURI).href),
  );
}

/** What needs a service worker, and a host that can be closed. */
export const offline: Journeys = {
  async "without a network the list, the search and what was saved are there"(visitor) {
    await visitor.visit(pageOf(helm));
    await visitor.click(saveButton(helm));
    await visitor.sees(saveButton(helm), { pressed: true });
    await visitor.visit("");
    await visitor.click(searchField);
    await visitor.type("helm");
    await visitor.sees({ css: "mark" });
    await visitor.expectPage(isKept, true);
    await visitor.cutNetwork();
    await visitor.visit("");
    await visitor.seesCount(results, ALL);
    await visitor.click(searchField);
    await visitor.type("kubeflod");
    await visitor.expectAddress("?q=kubeflod");
    await visitor.sees(resultOf(kubefold));
    await visitor.visit(pageOf(kubefold));
    await visitor.sees({ role: "heading", name: "Description" });
    await visitor.visit("saved");
    await visitor.seesTexts(titles, [helm.title]);
  },
};
