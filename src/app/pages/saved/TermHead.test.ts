// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render } from "@testing-library/react";
import { createElement } from "react";
import { afterEach, expect, it, vi } from "vitest";
import type { Status } from "../../../visitor/list/plan.ts";
import { TermHead } from "./TermHead.tsx";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const TIMELINE = [
  { label: "Mentee applications", start: "2035-08-03", end: "2035-08-18", text: "Aug 3 – Aug 18" },
];

/** The head of a term in whose list the projects have these statuses. */
function headOf({ program = "LFX Mentorship", statuses = [] as Status[] }): HTMLElement {
  const items = statuses.map((is, at) => ({
    id: `t/acme/${at}`,
    title: `Kite ${at}`,
    org: "Acme",
    issueUrl: null,
    savedAt: "2026-01-01T00:00:00.000Z",
    status: { is, at: "2026-01-01T00:00:00.000Z" },
  }));
  const term = { id: "t", name: "T", program, source: "", timeline: TIMELINE };
  const head = createElement(TermHead, { id: "t", labelledBy: "head", term, items, printing: false });
  return render(createElement(QueryClientProvider, { client: new QueryClient() }, head)).container;
}

it.each<[statuses: Status[], words: string]>([
  [[], "0 of 3 applications this term"],
  [["applied", "preparing", "interested"], "1 of 3 applications this term, 1 in preparation"],
  [["applied", "accepted", "not-selected", "applied"], "4 of 3 applications this term"],
  [["applied", "accepted", "not-selected", "dropped"], "3 of 3 applications this term"],
])("of %j it says “%s”", (statuses, words) => {
  const head = headOf({ statuses });
  expect(head.textContent).toContain(words);
  expect(head.textContent?.includes("The program takes 3 applications")).toBe(words.startsWith("4"));
});

it("counts the applications of a program that states no limit without one", () => {
  const head = headOf({ program: "The Harbor’s own program", statuses: ["applied", "preparing"] });
  expect(head.textContent).toContain("1 application this term, 1 in preparation");
  expect(head.querySelector(".pip")).toBeNull();
  const more = headOf({ program: "Harbor", statuses: ["applied", "applied", "applied", "applied"] });
  expect(more.textContent).toContain("4 applications this term");
  expect(more.textContent).not.toContain("The program takes");
});

it.each([
  ["2035-08-02T12:00Z", "Next: Mentee applications"],
  ["2035-08-10T12:00Z", "Now: Mentee applications"],
])("on %s it says “%s”", (now, words) => {
  vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
  expect(headOf({}).querySelector("summary")?.textContent).toContain(words);
});

it("names no date as the next one once all have passed", () => {
  vi.useFakeTimers({ now: new Date("2035-09-01T12:00Z"), toFake: ["Date"] });
  expect(headOf({}).querySelector("summary")?.textContent).toBe("Dates");
});
