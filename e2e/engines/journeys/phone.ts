import { countWhere, pageOf, projectAbout } from "../../helpers.ts";
import type { Target } from "../Target.ts";
import { ALL, button, compareButton, count, dialog, heading, option, results, tray } from "../targets.ts";
import type { Journeys } from "./Journeys.ts";

const go = countWhere(({ skills }) => skills.includes("Go"));
const moorctl = projectAbout("moorctl");
const helm = projectAbout("Helm");

/** What can be pressed and is too small for it: WCAG 2.2, 2.5.8. Links within a sentence are exempt. */
function smallTargets(): string[] {
  return [
    ...document.querySelectorAll(
      "button:not(.link), input, select, summary, nav a, section a.button, article h2 a",
    ),
  ]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
      return width < 24 || height < 24;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

export const phone: Journeys = {
  async "on a phone filters are chosen in a sheet that says what it leaves"(visitor) {
    await visitor.resize(390, 844);
    await visitor.visit("");
    await visitor.click(button("Filters"));
    await visitor.sees({ ...button(`Show ${ALL} projects`), within: dialog("Filters") });
    await visitor.click(option("Skill", "Go"));
    await visitor.click(button(`Show ${go} projects`));
    await visitor.seesNot(dialog("Filters"));
    await visitor.sees(count(go));
    await visitor.seesCount(results, go);
    await visitor.click(button("Filters 1"));
    await visitor.sees(dialog("Filters"));
    await visitor.press("Escape");
    await visitor.seesNot(dialog("Filters"));
    await visitor.sees(button("Filters 1"), { focused: true });
    await visitor.back();
    await visitor.seesCount(results, ALL);
  },

  async "on a phone nothing is wider than the screen, and what is pressed is large enough"(visitor) {
    await visitor.resize(390, 844);
    await visitor.visit("");
    await visitor.click(compareButton(moorctl));
    await visitor.sees({ ...tray, text: "1 chosen" });
    await visitor.click(compareButton(helm));
    await visitor.sees({ ...tray, text: "2 chosen" });
    const ids = `${moorctl.id},${helm.id}`;
    const pages: [address: string, part: Target][] = [
      ["?skill=go", count(go)],
      [pageOf(helm), heading(helm.title)],
      [`compare?ids=${ids}`, heading("Compare projects")],
      ["saved", heading("Your saved projects")],
      ["insights", heading("Statistics")],
      ["about", { role: "heading", level: 1, text: "About" }],
    ];
    for (const [address, part] of pages) {
      await visitor.goWithin(address);
      await visitor.sees(part);
      await visitor.expectNothingSideways();
      await visitor.expectPage(smallTargets, []);
    }
  },
};
