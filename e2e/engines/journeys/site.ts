import { countWhere, pageOf, projectAbout } from "../../helpers.ts";
import { ALL, heading, link, results } from "../targets.ts";
import type { Journeys } from "./Journeys.ts";

const helm = projectAbout("Helm");
const go = countWhere(({ skills }) => skills.includes("Go"));

/** Is the page dark? */
function isDark(): boolean {
  const [red = 255] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number);
  return red < 100;
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
};
