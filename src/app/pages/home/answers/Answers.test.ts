// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { createElement } from "react";
import { afterEach, expect, it } from "vitest";
import { testProject } from "../../../../catalogue/testProject.ts";
import { DEFAULT_FILTERS, type Filters } from "../../../../search/filters/filters.ts";
import { Answers } from "./Answers.tsx";
import { askedTopics } from "./askedTopics.ts";

afterEach(cleanup);

const term = (id: string, name: string, program: string) => ({ id, name, program, source: "t.md" });
const catalogue = {
  terms: [
    term("2026-03-sep-nov", "2026 Term 3 (Sep–Nov)", "LFX Mentorship"),
    term("gsoc-2026", "GSoC 2026", "Google Summer of Code"),
    term("own", "Round 1", "A program of our own"),
  ],
  projects: ["2026-03-sep-nov", "own"].map((id) => testProject({ term: id })),
};

function ask(q: string): () => Filters {
  let filters: Filters = { ...DEFAULT_FILTERS, q };
  const onFilters = (update: (before: Filters) => Filters) => {
    filters = update(filters);
  };
  render(createElement(Answers, { topics: askedTopics(q), catalogue, filters, onFilters }));
  return () => filters;
}

it("says what a program states, with its source, and nothing of a program without projects here or without facts", () => {
  ask("stipend");
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "LFX Mentorship: Each project decides whether it pays a stipend, and some do not. The amount depends on the country where you live: from 1,000 to 6,600 US dollars. Source: docs.linuxfoundation.org Source: lfx.linuxfoundation.org",
  ]);
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "https://docs.linuxfoundation.org/lfx/mentorship/mentee-stipends",
    "https://lfx.linuxfoundation.org/tools/mentorship/guide/",
  ]);
});

it("is not there where the search asks nothing of it, or no program states it", () => {
  ask("operator");
  ask("beginner");
  expect(screen.queryByRole("region")).toBeNull();
});

it("leads from a month to its terms", () => {
  const filters = ask("september");
  fireEvent.click(screen.getByRole("button", { name: "2026 Term 3 (Sep–Nov)" }));
  expect(filters()).toMatchObject({ q: "", term: ["2026-03-sep-nov"] });
});
