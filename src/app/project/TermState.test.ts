import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { applicationStates } from "../../catalogue/applicationState.ts";
import { datedTerms } from "../../catalogue/termDates.ts";
import { Timeline } from "./TermState.tsx";

it("formats a range of days with the same spaces as browsers, so that hydration finds no difference", () => {
  const timeline = [
    { label: "Applications", start: "2031-05-05", end: "2031-05-19", text: "" },
    { label: "Term", start: "2031-12-14", end: "2032-02-26", text: "" },
  ];
  const term = { id: "t", name: "T", program: "", source: "", timeline };
  const page = renderToStaticMarkup(createElement(Timeline, { term }));
  expect(page).toContain("May 5 – 19, 2031");
  expect(page).toContain("December 14, 2031 – February 26, 2032");
});

it.each([
  ["2031-05-01", "Applications open on May 5, 2031"],
  ["2031-05-10", "Applications are open until May 19, 2031"],
  ["2031-05-20", "Applications closed on May 19, 2031; the term begins June 9, 2031"],
  ["2031-07-01", "Applications are closed; the term ends August 29, 2031"],
  ["2031-09-01", "This term ended on August 29, 2031"],
])("on %s says “%s”", async (day, words) => {
  const timeline = [
    { label: "Mentee applications open", start: "2031-05-05", end: "2031-05-19", text: "" },
    { label: "Mentorship program begins", start: "2031-06-09", text: "" },
    { label: "Last day of term", start: "2031-08-29", text: "" },
  ];
  const term = { id: "t", name: "T", program: "", source: "", timeline };
  vi.resetModules();
  // The list that has the terms is loaded by the page.
  vi.doMock("./useApplicationState.ts", () => ({
    useApplicationState: () => applicationStates(datedTerms([term]), day).get("t"),
  }));
  const { TermState } = await import("./TermState.tsx");
  vi.doUnmock("./useApplicationState.ts");
  const page = renderToStaticMarkup(createElement(TermState, { term }));
  expect(page.replace(/<[^>]+>/g, "")).toBe(words);
});
