import { catalogue, countWhere, pageOf, projectAbout } from "../../helpers.ts";
import {
  ALL,
  activeFilters,
  button,
  count,
  heading,
  option,
  resultLink,
  resultOf,
  results,
  searchField,
  titles,
} from "../targets.ts";
import type { Journeys } from "./Journeys.ts";

const kubefold = projectAbout("Kubefold");
const moorctl = projectAbout("moorctl");
const helm = projectAbout("Helm");
const go = countWhere(({ skills }) => skills.includes("Go"));
const goOfKubelark = countWhere(({ skills, org }) => skills.includes("Go") && org === "Kubelark");

export const searching: Journeys = {
  async "a word with a slip of the finger finds its projects; one opens, and Back leads to the same search"(
    visitor,
  ) {
    await visitor.visit("");
    await visitor.seesCount(results, ALL);
    await visitor.click(searchField);
    await visitor.type("kubeflod");
    await visitor.sees({ css: "mark", within: resultOf(kubefold) }, { text: "Kubefold" });
    await visitor.seesNot(resultOf(moorctl));
    await visitor.expectAddress("?q=kubeflod");
    await visitor.expectNothingSideways();

    await visitor.click(resultLink(kubefold));
    await visitor.sees(heading(kubefold.title), { focused: true });
    await visitor.expectAddress(pageOf(kubefold));
    await visitor.sees({ role: "heading", name: "Description" });
    await visitor.back();
    await visitor.expectAddress("?q=kubeflod");
    await visitor.sees(searchField, { value: "kubeflod" });
    await visitor.sees(resultLink(kubefold), { focused: true });
    await visitor.seesNot(resultOf(moorctl));
  },

  async "filters narrow the list, stay over a reload, and Back takes them off one by one"(visitor) {
    await visitor.visit("");
    await visitor.click(option("Skill", "Go"));
    await visitor.sees(count(go));
    await visitor.expectAddress("?skill=go");
    await visitor.click(option("Organization", "Kubelark"));
    await visitor.sees(count(goOfKubelark));
    await visitor.expectAddress("?skill=go&org=kubelark");
    await visitor.seesTexts({ role: "button", within: activeFilters }, ["Go", "Kubelark"]);
    await visitor.reload();
    await visitor.sees(option("Skill", "Go"), { checked: true });
    await visitor.seesCount(results, goOfKubelark);
    await visitor.back();
    await visitor.sees(option("Organization", "Kubelark"), { checked: false });
    await visitor.seesCount(results, go);
    await visitor.click(button("Remove Go"));
    await visitor.seesCount(results, ALL);
    await visitor.expectAddress("");
  },

  async "Back from far down the list leads to the place and the project that was left"(visitor) {
    await visitor.resize(600, 500);
    await visitor.visit("");
    const last = catalogue.projects.length - 1;
    const place = { ...titles, at: last };
    await visitor.run(() => scrollTo(0, document.body.scrollHeight));
    await visitor.seesCount(results, ALL);
    const title = await visitor.run(
      () => [...document.querySelectorAll("article h2")].at(-1)?.textContent ?? "",
    );
    await visitor.click(resultLink({ title }));
    await visitor.sees(heading(title), { inView: true });
    await visitor.back();
    await visitor.sees(place, { text: title, inView: true });
    await visitor.sees(resultLink({ title }), { focused: true });
  },

  async "a text that the browser brings back with a page does not contradict the address"(visitor) {
    await visitor.visit("");
    await visitor.click(searchField);
    await visitor.type("helm");
    await visitor.expectAddress("?q=helm");
    await visitor.reload();
    await visitor.sees(resultOf(helm));
    await visitor.sees(searchField, { value: "helm" });
    await visitor.expectAddress("?q=helm");
  },
};
