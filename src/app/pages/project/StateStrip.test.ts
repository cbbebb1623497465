// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { createElement } from "react";
import { afterEach, expect, it } from "vitest";
import { applicationStates, UNKNOWN } from "../../../catalogue/applicationState.ts";
import type { ListedProject } from "../../../catalogue/listCodec.ts";
import { datedTerms } from "../../../catalogue/termDates.ts";
import { testProject } from "../../../catalogue/testProject.ts";
import { ClientStateProvider } from "../../visitor/ClientStateProvider.tsx";
import { StateStrip } from "./StateStrip.tsx";

afterEach(cleanup);

const lfxUrl = "https://mentorship.lfx.linuxfoundation.org/project/1";
const term = {
  id: "t",
  name: "T",
  program: "LFX Mentorship",
  source: "",
  timeline: [
    { label: "Mentee applications open", start: "2031-05-05", end: "2031-05-19", text: "" },
    { label: "Mentorship program begins", start: "2031-06-09", text: "" },
    { label: "Last day of term", start: "2031-08-29", text: "" },
  ],
};
const dated = datedTerms([term]);

/** Shows it on a day. @returns what it says, without what it offers */
function said(day: string, facts: Partial<ListedProject> = {}): string {
  const project = testProject({ term: "t", lfxUrl, ...facts });
  const props = {
    catalogue: { terms: dated, projects: [project] },
    project,
    term,
    state: applicationStates(dated, day).get("t") ?? UNKNOWN,
    hasOpenRelated: false,
  };
  render(createElement(ClientStateProvider, null, createElement(StateStrip, props)));
  const strip = screen.getByRole("region", { name: "Applications" });
  return strip.firstElementChild?.textContent ?? "";
}
const ways = () =>
  within(screen.getByRole("region", { name: "Applications" }))
    .queryAllByRole("link", { name: /^Apply/ })
    .map((link) => link.getAttribute("href"));

it.each([
  ["2031-05-06", "Open · 13 days leftApplications are open until May 19, 2031.", [lfxUrl]],
  ["2031-05-17", "Closes in 2 daysApplications are open until May 19, 2031.", [lfxUrl]],
  ["2031-05-19", "Closes todayApplications are open until May 19, 2031.", [lfxUrl]],
  ["2031-05-01", "Opens May 5Applications open on May 5, 2031.", []],
  ["2031-05-25", "ClosedApplications are closed. You cannot apply. They closed on May 19, 2031.", []],
  ["2031-07-01", "ClosedApplications are closed. You cannot apply. The term ends on August 29, 2031.", []],
  ["2031-09-01", "Ended 2031This term is over. You cannot apply. It ended on August 29, 2031.", []],
])("says on %s “%s”, and leads to the application while one can apply", (day, words, links) => {
  expect(said(day)).toBe(words);
  expect(ways()).toEqual(links);
});

it("says of a taken project that nobody can apply, while its term is open", () => {
  const words = said("2031-05-06", { status: { state: "taken", label: "Mentee selected" } });
  expect(words).toContain("You cannot apply for this project.");
  expect(words).toContain("“Mentee selected”");
  expect(ways()).toEqual([]);
});
