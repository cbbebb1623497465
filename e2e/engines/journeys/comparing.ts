import { projectAbout } from "../../helpers.ts";
import type { Target } from "../Target.ts";
import { button, compareButton, heading, link, resultLink, said, tray } from "../targets.ts";
import type { Journeys } from "./Journeys.ts";

const marketplace = projectAbout("Marketplace for Kubelark");
const moorctl = projectAbout("moorctl");
const column = ({ title }: { title: string }): Target => ({ role: "columnheader", text: title });

export const comparing: Journeys = {
  async "two projects are chosen in the list and on a page, compared, and one is taken out again"(visitor) {
    await visitor.visit("");
    await visitor.click(compareButton(moorctl));
    await visitor.sees(compareButton(moorctl), { pressed: true });
    await visitor.sees({ ...tray, text: "1 chosen" });
    await visitor.click(resultLink(marketplace));
    await visitor.sees(heading(marketplace.title));
    await visitor.click(compareButton(marketplace));
    await visitor.sees(said("2 of 4 chosen to compare"));
    await visitor.reload();
    await visitor.click({ ...link("Compare"), within: tray });
    await visitor.sees(heading("Compare projects"), { focused: true });
    await visitor.expectAddress(`compare?ids=${moorctl.id},${marketplace.id}`);
    await visitor.sees(column(moorctl));
    await visitor.sees(column(marketplace));
    await visitor.click(button(`Remove ${moorctl.title}`));
    await visitor.sees({ role: "heading", name: "One more, and you can compare" });
    await visitor.back();
    await visitor.sees(column(moorctl));
  },
};
