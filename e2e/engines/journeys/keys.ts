import { projectAbout } from "../../helpers.ts";
import type { Target } from "../Target.ts";
import {
  ALL,
  button,
  compareButton,
  dialog,
  heading,
  results,
  said,
  saveButton,
  savedLink,
  searchField,
  titles,
} from "../targets.ts";
import type { Journeys } from "./Journeys.ts";

const helm = projectAbout("Helm");

/** The link of the result at a place in the list. */
const linkAt = (at: number): Target => ({
  role: "link",
  within: { role: "heading", within: { ...results, at } },
});
const skills: Target = { role: "combobox", name: "What do you know?" };
const chips: Target = { role: "button", within: { role: "list", name: "Your skills" } };

export const keys: Journeys = {
  async "single keys go through the results, with a ring around each; one opens, and Back leads to it"(
    visitor,
  ) {
    await visitor.visit("");
    await visitor.seesCount(results, ALL);
    // Who has used the mouse before sees the ring all the same.
    await visitor.click({ role: "heading", level: 1 });
    await visitor.press("j");
    await visitor.sees(linkAt(0), { focused: true, outlined: true });
    await visitor.press("j", "j", "k");
    await visitor.sees(linkAt(1), { focused: true, outlined: true, inView: true });
    const title = await visitor.run(() => document.activeElement?.textContent ?? "");
    await visitor.press("Enter");
    await visitor.sees(heading(title), { focused: true });
    await visitor.back();
    await visitor.sees(linkAt(1), { focused: true });
    await visitor.press("j");
    await visitor.sees(linkAt(2), { focused: true, outlined: true });
  },

  async "a project is searched, saved and chosen by keys alone"(visitor) {
    await visitor.visit("");
    await visitor.press("/");
    await visitor.sees(searchField, { focused: true });
    await visitor.type("helm");
    // It is the first of all projects, too.
    await visitor.expectAddress("?q=helm");
    await visitor.sees({ ...titles, at: 0 }, { text: helm.title });
    await visitor.press("Tab", "j");
    await visitor.sees(linkAt(0), { focused: true });
    await visitor.press("s");
    await visitor.sees(saveButton(helm), { pressed: true });
    await visitor.sees(said(`Saved: ${helm.title}`));
    await visitor.sees(savedLink(1));
    await visitor.press("c");
    await visitor.sees(compareButton(helm), { pressed: true });
    await visitor.press("?");
    await visitor.sees(dialog("Keyboard shortcuts"));
    await visitor.press("Escape");
    await visitor.seesNot(dialog("Keyboard shortcuts"));
    await visitor.sees(linkAt(0), { focused: true });
  },

  async "skills are entered by keys, and Backspace in the empty field takes the last one off"(visitor) {
    await visitor.visit("");
    await visitor.click(button("Add your skills to see matching projects"));
    await visitor.sees(skills, { focused: true });
    await visitor.type("golan");
    await visitor.sees({ role: "option", text: "Go · golang" });
    await visitor.press("ArrowDown", "Enter");
    await visitor.type("k8s");
    await visitor.press("Enter");
    await visitor.seesTexts(chips, ["Go", "Kubernetes"]);
    await visitor.press("Backspace");
    await visitor.seesTexts(chips, ["Go"]);
    await visitor.click(button("Show matching projects"));
    await visitor.expectAddress("?sort=match");
  },
};
