import { expect } from "@playwright/test";
import { SAVED_KEY } from "../../../src/visitor/list/model.ts";
import { projectAbout } from "../../helpers.ts";
import {
  button,
  dialog,
  gripOf,
  heading,
  notesOf,
  planMenu,
  resultLink,
  resultOf,
  said,
  saveButton,
  savedLink,
  searchField,
  statusOf,
  summaryOf,
  titles,
} from "../targets.ts";
import type { Visitor } from "../Visitor.ts";
import type { Journeys } from "./Journeys.ts";

const helm = projectAbout("Helm");
const kubefold = projectAbout("Kubefold");
const moorctl = projectAbout("moorctl");
const three = [helm, kubefold, moorctl];
const titlesOf = (...projects: (typeof three)[number][]) => projects.map(({ title }) => title);

/** Opens the planner of somebody who has saved these before. */
async function openPlan(
  visitor: Visitor,
  projects: readonly Pick<(typeof three)[number], "id" | "title" | "org">[],
) {
  const items = projects.map(({ id, title, org }) => ({
    id,
    title,
    org,
    issueUrl: null,
    savedAt: "2026-01-01T00:00:00.000Z",
  }));
  await visitor.hasStored(SAVED_KEY, JSON.stringify({ version: 1, items }));
  await visitor.visit("saved");
  await visitor.sees(resultOf(projects[0] ?? { title: "" }));
}

/** Does what is in the menu of a row of the planner, by keys. */
async function chooseInPlan(visitor: Visitor, project: (typeof three)[number], name: string): Promise<void> {
  await visitor.focus(planMenu(project));
  await visitor.press("Enter");
  await visitor.sees(button(name));
  await visitor.focus(button(name));
  await visitor.press("Enter");
}

export const planning: Journeys = {
  async "what is saved in the list and on a project's page is planned, and there after a reload"(visitor) {
    await visitor.visit("");
    await visitor.click(saveButton(helm));
    await visitor.sees(saveButton(helm), { pressed: true });
    await visitor.sees(savedLink(1));
    await visitor.click(resultLink(kubefold));
    await visitor.sees(heading(kubefold.title));
    await visitor.click(saveButton(kubefold));
    await visitor.sees(saveButton(kubefold), { pressed: true });
    await visitor.reload();
    await visitor.sees(saveButton(kubefold), { pressed: true });

    await visitor.click(savedLink(2));
    await visitor.seesTexts(titles, titlesOf(helm, kubefold));
    await visitor.choose(statusOf(helm), "Applied");
    await visitor.sees({ css: "main", text: "1 of 3 applications this term" });
    await visitor.click(summaryOf(helm));
    await visitor.click(notesOf(helm));
    await visitor.type("call Ada");
    await visitor.reload();
    await visitor.sees(statusOf(helm), { value: "applied" });
    await visitor.sees({ ...summaryOf(helm), text: "call Ada" });
    await visitor.expectNothingSideways();
  },

  async "a plan is put in order by keys and by mouse, and what was removed comes back to its place"(visitor) {
    await openPlan(visitor, three);
    await chooseInPlan(visitor, moorctl, `Move ${moorctl.title} up`);
    await visitor.seesTexts(titles, titlesOf(helm, moorctl, kubefold));
    await visitor.sees(said("is now 2 of 3"));
    await visitor.sees(planMenu(moorctl), { focused: true });
    await visitor.drag(gripOf(helm), gripOf(kubefold), 10);
    await visitor.seesTexts(titles, titlesOf(moorctl, kubefold, helm));
    await visitor.drag(gripOf(helm), gripOf(moorctl), -10);
    await visitor.seesTexts(titles, titlesOf(helm, moorctl, kubefold));
    await chooseInPlan(visitor, moorctl, `Remove ${moorctl.title}`);
    await visitor.seesTexts(titles, titlesOf(helm, kubefold));
    await visitor.sees(button(`Undo removing ${moorctl.title}`), { focused: true });
    await visitor.press("Enter");
    await visitor.seesTexts(titles, titlesOf(helm, moorctl, kubefold));
    await visitor.reload();
    await visitor.seesTexts(titles, titlesOf(helm, moorctl, kubefold));
  },

  async "one of hundreds is dragged to its place"(visitor) {
    const many = Array.from({ length: 300 }, (_, at) => ({
      id: `t/acme/${at}`,
      title: `Kite ${at}`,
      org: "Acme",
    }));
    await openPlan(visitor, many);
    const rows = (...order: number[]) => order.map((at) => `Kite ${at}`);
    await visitor.sees({ ...titles, at: 49 });
    await visitor.drag(gripOf({ title: "Kite 0" }), gripOf({ title: "Kite 2" }), 10);
    for (const [at, title] of rows(1, 2, 0, 3).entries())
      await visitor.sees({ ...titles, at }, { text: title });
  },

  async "on a screen of 320 px a plan is changed by keys alone, and the focus stays"(visitor) {
    await visitor.resize(320, 256);
    await openPlan(visitor, three);
    await visitor.tabTo(statusOf(kubefold));
    await visitor.press("ArrowDown", "ArrowDown");
    await visitor.sees(statusOf(kubefold), { value: "applied", focused: true, inView: true });
    await visitor.tabTo(planMenu(kubefold));
    await visitor.press("Space");
    await visitor.tabTo(button(`Move ${kubefold.title} up`));
    await visitor.press("Space");
    await visitor.seesTexts(titles, titlesOf(kubefold, helm, moorctl));
    await visitor.sees(planMenu(kubefold), { focused: true, inView: true });
    await visitor.press("Enter");
    await visitor.sees(button(`Move ${kubefold.title} down`));
    await visitor.press("Escape");
    await visitor.sees(planMenu(kubefold), { focused: true, inView: true });
    await visitor.tabTo(summaryOf(kubefold));
    await visitor.press("Enter");
    await visitor.sees(notesOf(kubefold));
    await visitor.press("Tab");
    await visitor.type("call Ada");
    // Not all of it in view: Firefox leaves a field where it is as soon as a part of it shows.
    await visitor.sees(notesOf(kubefold), { value: "call Ada", focused: true });
    await visitor.expectNothingSideways();
  },

  async "a list goes to somebody else by its link, who saves it"(visitor) {
    await openPlan(visitor, [helm, moorctl]);
    await visitor.click(button("Copy link to this list"));
    await visitor.sees(button("Link copied"));
    await visitor.visit("");
    await visitor.click(searchField);
    await visitor.press("Control+v");
    const copied = `${visitor.root}list?ids=${helm.id},${moorctl.id}`;
    await visitor.sees(searchField, { value: copied });

    await visitor.run(() => localStorage.clear());
    await visitor.visit(copied);
    await visitor.seesTexts(titles, titlesOf(helm, moorctl));
    await visitor.sees(savedLink(0));
    await visitor.click(button("Save 2 projects to your list"));
    await visitor.sees(savedLink(2));
  },

  async "a backup brings the plan to another browser"(visitor) {
    await openPlan(visitor, three);
    await visitor.choose(statusOf(kubefold), "Preparing");
    await visitor.sees({ css: "main", text: "1 in preparation" });
    // A browser that is driven shows nobody what it downloads.
    await visitor.run(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (file) => {
        if (file instanceof Blob)
          void file.text().then((text) => {
            document.body.dataset.file = text;
          });
        return createObjectURL.call(URL, file);
      };
    });
    await visitor.click(button("Download backup"));
    await expect.poll(() => visitor.run(() => document.body.dataset.file)).toContain(kubefold.id);
    const backup = (await visitor.run(() => document.body.dataset.file)) ?? "";

    await visitor.run(() => localStorage.clear());
    await visitor.reload();
    await visitor.sees(savedLink(0));
    await visitor.attach("Backup to import", "plan.json", backup);
    await visitor.sees(dialog("What the import changes"), {});
    await visitor.click(button("Merge into my list"));
    await visitor.seesTexts(titles, titlesOf(...three));
    await visitor.sees(statusOf(kubefold), { value: "preparing" });
    await visitor.click(button("Undo the import"));
    await visitor.seesNot(resultOf(helm));
  },
};
