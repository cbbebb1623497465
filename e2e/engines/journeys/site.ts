import { countWhere, pageOf, projectAbout } from "../../helpers.ts";
import { ALL, heading, link, resultOf, results, saveButton, searchField, titles } from "../targets.ts";
import type { Journeys } from "./Journeys.ts";

const helm = projectAbout("Helm");
const kubefold = projectAbout("Kubefold");
const go = countWhere(({ skills }) => skills.includes("Go"));

/** Is the page dark? */
function isDark(): boolean {
  const [red = 255] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number);
  return red < 100;
}

/** Does the browser have all files that the site needs without a network? */
async function isKept(): Promise<boolean> {
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

export const site: Journeys = {
  async "the dark theme is chosen, and lasts"(visitor) {
    await visitor.visit("");
    await visitor.expectPage(isDark, false);
    await visitor.choose({ role: "combobox", name: "Theme" }, "Dark");
    await visitor.expectPage(isDark, true);
    await visitor.visit(pageOf(helm));
    await visitor.expectPage(isDark, true);
  },

  async "in another page's frame there is the list to embed, and of all else a way out"(visitor) {
    for (const address of ["embed?skill=go", "embed/?skill=go", pageOf(helm), "no/such/page"]) {
      await visitor.frame(address);
      const articles = address.startsWith("embed") ? go : 0;
      await visitor.expectPage(() => frames[0]?.document.querySelectorAll("article").length, articles);
    }
    await visitor.expectPage(() => frames[0]?.document.body.textContent?.trim(), "Open this page by itself");
  },

  async "where no script runs, a page begins with what needs one"(visitor) {
    await visitor.frame("", "allow-same-origin");
    await visitor.expectPage(() => {
      const { body } = frames[0]?.document ?? document;
      const told = body.querySelector("noscript p");
      return [body.querySelectorAll("article").length, told?.getBoundingClientRect().top];
    }, [ALL, 0]);
  },

  async "an address of no page leads on, at a host that answers 200 for it"(visitor) {
    await visitor.moveTo("/a/deep/folder/", 200);
    await visitor.visit("no/such/page");
    await visitor.sees({ role: "heading", level: 1, text: "nothing at this address" });
    await visitor.click(link("See all projects"));
    await visitor.seesCount(results, ALL);
    await visitor.visit(`${pageOf(helm)}/`);
    await visitor.sees(heading(helm.title));
  },

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
