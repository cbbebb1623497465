// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { createElement } from "react";
import { afterEach, expect, it, vi } from "vitest";
import type { FacetOption } from "../../../../search/filters/facets.ts";
import { FacetGroup } from "./FacetGroup.tsx";

afterEach(cleanup);

const option = (label: string, count: number, facts: Partial<FacetOption> = {}): FacetOption => ({
  slug: label.toLowerCase(),
  label,
  count,
  selected: false,
  excluded: false,
  ...facts,
});
const many = Array.from({ length: 40 }, (_, at) => option(`Tool ${at}`, 40 - at));

type Props = Parameters<typeof FacetGroup>[0];

function show(facts: Partial<Props>) {
  const onToggle = vi.fn<Props["onToggle"]>();
  const props: Props = { facet: "skill", options: [], chosen: [], onToggle, ...facts };
  const view = render(createElement(FacetGroup, props));
  return {
    onToggle,
    update: (more: Partial<Props>) => view.rerender(createElement(FacetGroup, { ...props, ...more })),
  };
}
const labels = () => screen.queryAllByRole("checkbox").map((box) => box.closest("label")?.textContent);

it("chooses an option by its checkbox, and leaves it out by its button or the minus key", () => {
  const { onToggle } = show({ options: [option("Go", 4)] });
  const box = within(screen.getByRole("group", { name: "Skill" })).getByRole("checkbox", { name: "Go 4" });
  fireEvent.click(box);
  fireEvent.click(screen.getByRole("button", { name: "Exclude Go" }));
  fireEvent.keyDown(box, { key: "-" });
  expect(onToggle.mock.calls).toEqual([
    ["skill", "go"],
    ["skill", "-go"],
    ["skill", "-go"],
  ]);
});

it("says what is left out", () => {
  show({ options: [option("Go", 4, { excluded: true })], chosen: ["-go"] });
  expect(screen.getByRole("button", { name: "Exclude Go" }).getAttribute("aria-pressed")).toBe("true");
  expect((screen.getByRole("checkbox") as HTMLInputElement).checked).toBe(false);
});

it.each([
  ["the focus is in the list", (box: HTMLElement) => act(() => box.focus())],
  ["a finger has pressed one", (box: HTMLElement) => fireEvent.click(box)],
  ["the mouse is over them", (box: HTMLElement) => fireEvent.pointerOver(box, { pointerType: "mouse" })],
])("lists no option that shows nothing, and moves none while %s", (_, come) => {
  const { update } = show({ options: [option("Go", 4), option("C", 3), option("Zig", 0)] });
  expect(labels()).toEqual(["Go 4", "C 3"]);
  come(screen.getByRole("checkbox", { name: "C 3" }));
  update({ options: [option("Go", 0), option("C", 9, { selected: true }), option("Zig", 5)], chosen: ["c"] });
  expect(labels()).toEqual(["Go 0", "C 9", "Zig 5"]);
  fireEvent.blur(screen.getByRole("checkbox", { name: "C 9" }));
  expect(labels()).toEqual(["C 9", "Zig 5"]);
});

it("shows the first few, how many more there are, and all at a press", () => {
  show({ options: many });
  expect(labels()).toHaveLength(8);
  fireEvent.click(screen.getByRole("button", { name: "Show 32 more" }));
  expect(labels()).toHaveLength(40);
  fireEvent.click(screen.getByRole("button", { name: "Show fewer" }));
  fireEvent.change(screen.getByRole("searchbox", { name: "Find in skills" }), {
    target: { value: "tool 39" },
  });
  expect(labels()).toEqual(["Tool 39 1"]);
});

it("says how many of a very long list are left", () => {
  show({
    options: [
      ...many,
      ...many.map((one) => ({ ...one, slug: `${one.slug}-b` })),
      ...many.map((one) => ({ ...one, slug: `${one.slug}-c` })),
    ],
  });
  expect(screen.getByRole("button", { name: "Show 16 more (112 left)" })).toBeTruthy();
});

it("is folded until it is opened, or has a chosen option", () => {
  const { update } = show({ facet: "mentor", folded: true, options: [option("Ada", 1)] });
  expect(labels()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Mentor" }));
  expect(labels()).toEqual(["Ada 1"]);
  update({ chosen: ["ada"] });
  expect(labels()).toEqual(["Ada 1"]);
});

it("offers no state that all proposals share, unless it is chosen", () => {
  const { update } = show({ facet: "state", options: [option("Accepted", 4), option("Open", 0)] });
  expect(labels()).toEqual([]);
  update({ options: [option("Accepted", 3), option("Open", 1)] });
  expect(labels()).toHaveLength(2);
  update({ options: [option("Accepted", 4), option("Open", 0)], chosen: ["accepted"] });
  expect(labels()).toHaveLength(1);
});
