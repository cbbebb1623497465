// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { createElement } from "react";
import { afterEach, expect, it } from "vitest";
import { testProject } from "../../../catalogue/testProject.ts";
import { applyFilters, buildFacets } from "../../../search/filters/facets.ts";
import { DEFAULT_FILTERS, type Filters } from "../../../search/filters/filters.ts";
import type { Exclusion } from "../../../search/query/engine.ts";
import { ActiveFilters } from "./ActiveFilters.tsx";

afterEach(cleanup);

const index = buildFacets({ terms: [], projects: [testProject({ skills: ["Go", "Kubernetes"] })] });

/** Presses a filter's button. @returns the filters after that */
function remove(name: string, facts: Partial<Filters>, excluded: readonly Exclusion[] = []): Filters {
  let filters: Filters = { ...DEFAULT_FILTERS, ...facts };
  const result = applyFilters(index, filters, null);
  render(
    createElement(ActiveFilters, {
      filters,
      result,
      isComplete: true,
      fitted: false,
      excluded,
      onFilters: (update) => {
        filters = update(filters);
      },
    }),
  );
  fireEvent.click(screen.getByRole("button", { name: `Remove ${name}` }));
  return filters;
}

it("takes back what is left out", () => {
  expect(remove("without Kubernetes", { skill: ["-kubernetes", "go"] }).skill).toEqual(["go"]);
});

it("takes out of the text what it leaves out", () => {
  const q = "react without kubernetes please";
  const text = "without kubernetes";
  const exclusion: Exclusion = { slug: "kubernetes", label: "Kubernetes", text, start: 6, end: 24 };
  expect(remove("without Kubernetes", { q }, [exclusion]).q).toBe("react please");
});

it("leaves a text alone that no longer has the words", () => {
  const exclusion: Exclusion = { slug: "go", label: "Go", text: "not go", start: 0, end: 6 };
  expect(remove("without Go", { q: "rust" }, [exclusion]).q).toBe("rust");
});
