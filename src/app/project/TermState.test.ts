import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
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
