// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { createElement } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { DEFAULT_FILTERS, type Filters } from "../../../search/filters/filters.ts";
import { skillsStore } from "../../visitor/skills.ts";
import { SkillNotices } from "./SkillNotices.tsx";

afterEach(() => {
  cleanup();
  skillsStore.remove(skillsStore.getSnapshot().items);
});

/** Opens an address with these filters. @param skills labels of those that it brings */
function open(facts: Partial<Filters>, skills: readonly string[] = [], own: readonly string[] = []) {
  skillsStore.add(own);
  const onEnter = vi.fn();
  let filters: Filters = { ...DEFAULT_FILTERS, ...facts };
  const notices = () =>
    createElement(SkillNotices, {
      filters,
      skills: filters.know.length > 0 ? skills : skillsStore.getSnapshot().items,
      own: skillsStore.getSnapshot().items,
      onEnter,
      onFilters: (update) => {
        filters = update(filters);
      },
    });
  const { rerender } = render(notices());
  return {
    onEnter,
    filters: () => filters,
    press: (name: string) => {
      fireEvent.click(screen.getByRole("button", { name }));
      rerender(notices());
    },
  };
}
const regions = () => screen.queryAllByRole("region").map((region) => region.getAttribute("aria-label"));

it("makes a link's skills the visitor's own only when asked, and takes that back", () => {
  const { filters, press } = open({ know: ["rust", "go"], quickFilter: "near" }, ["Rust", "Go"], ["Go"]);
  expect(screen.getByRole("region", { name: "Skills in this link" }).textContent).toContain(
    "Matched with the skills in this link: Rust, Go",
  );
  expect(skillsStore.getSnapshot().items).toEqual(["Go"]);
  press("Make these my skills");
  expect(skillsStore.getSnapshot().items).toEqual(["Go", "Rust"]);
  expect(filters()).toMatchObject({ know: [], quickFilter: "near" });
  expect(screen.getByRole("status").textContent).toContain("Rust");
  press("Undo");
  expect(skillsStore.getSnapshot().items).toEqual(["Go"]);
  expect(filters()).toMatchObject({ know: ["rust", "go"], quickFilter: "near" });
  expect(regions()).toEqual(["Skills in this link"]);
});

it("lets the visitor's own skills take the place of a link's, in the same list", () => {
  const { filters, press } = open({ know: ["rust"], quickFilter: "near", sort: "match" }, ["Rust"], ["Go"]);
  press("Use mine");
  expect(filters()).toMatchObject({ know: [], quickFilter: "near", sort: "match" });
  expect(regions()).toEqual([]);
});

it("leaves a link's skills out, with all that needs skills, where the visitor has none", () => {
  const { filters, press } = open({ know: ["rust"], quickFilter: "all", sort: "match" }, ["Rust"]);
  press("Ignore");
  expect(filters()).toEqual(DEFAULT_FILTERS);
});

it("offers no skills that the visitor has already", () => {
  open({ know: ["go"] }, ["Go"], ["Go"]);
  expect(screen.queryByRole("button", { name: "Make these my skills" })).toBeNull();
});

it("says why an address that goes by skills can't, and leads to where they are entered, or on without", () => {
  const { filters, press, onEnter } = open({ quickFilter: "all", sort: "match" });
  expect(regions()).toEqual(["No skills entered"]);
  press("Add my skills");
  expect(onEnter).toHaveBeenCalledOnce();
  press("Not now");
  expect(filters()).toEqual(DEFAULT_FILTERS);
  expect(regions()).toEqual([]);
});
