// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { createElement } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { testProject } from "../../../catalogue/testProject.ts";
import { DEFAULT_FILTERS, type Filters } from "../../../search/filters/filters.ts";
import type { SkillsState } from "../../../visitor/skills.ts";
import { catalogueQuery, createQueryClient } from "../../data/queries.ts";
import { ClientStateProvider } from "../../visitor/ClientStateProvider.tsx";
import { SkillsContext, skillsStore } from "../../visitor/skills.ts";
import { SkillPicker } from "./SkillPicker.tsx";

afterEach(() => {
  cleanup();
  skillsStore.remove(skillsStore.getSnapshot().items);
});

const catalogue = {
  terms: [],
  projects: [["Go", "React"], ["Go", "Kubernetes"], ["Python"]].map((skills, at) =>
    testProject({ id: `t/o/${at}`, skills }),
  ),
};

/** Opens it for somebody who knows these skills. */
function open(known: readonly string[] = [], facts: Partial<Filters> = {}, state?: SkillsState) {
  skillsStore.add(known);
  const client = createQueryClient();
  client.setQueryData(catalogueQuery.queryKey, catalogue);
  const asked = { onClose: vi.fn(), onSort: vi.fn() };
  const filters = { ...DEFAULT_FILTERS, ...facts };
  const picker = createElement(SkillPicker, { id: "picker", catalogue, filters, wide: true, ...asked });
  const stated = state ? createElement(SkillsContext, { value: state }, picker) : picker;
  render(createElement(QueryClientProvider, { client }, createElement(ClientStateProvider, null, stated)));
  const field = screen.getByRole("combobox", { name: "What do you know?" }) as HTMLInputElement;
  return {
    ...asked,
    field,
    type: (value: string) => fireEvent.change(field, { target: { value } }),
    press: (key: string, more = {}) => fireEvent.keyDown(field, { key, ...more }),
    paste: (text: string) => fireEvent.paste(field, { clipboardData: { getData: () => text } }),
  };
}

const button = (name: string) => screen.getByRole("button", { name });
const offered = () => screen.queryAllByRole("option").map(({ textContent }) => textContent);
function chips() {
  const list = screen.queryByRole("list", { name: "Your skills" });
  return (
    list &&
    within(list)
      .getAllByRole("button")
      .map(({ textContent }) => textContent)
  );
}

it("suggests skills by any name, with how many projects ask for them, and takes one by keys", () => {
  const { field, type, press } = open();
  type("golan");
  expect(offered()).toEqual(["Go · golang2 projects"]);
  press("ArrowDown");
  expect(screen.getByRole("option", { selected: true }).id).toBe(field.getAttribute("aria-activedescendant"));
  press("Enter");
  expect(field.value).toBe("");
  type("k8s");
  press("Enter");
  type("react");
  press(",");
  expect(chips()).toEqual(["Go", "Kubernetes", "React"]);
});

it("reads skills out of a sentence", () => {
  const { type, press } = open();
  type("i know golang and some k8s");
  press("Enter");
  expect(chips()).toEqual(["Go", "Kubernetes"]);
});

it("asks about a name that it does not know: the one that may be meant, as it is, or none", () => {
  const { field, type, press } = open();
  const enter = (text: string) => {
    type(text);
    press("Enter");
  };
  enter("phyton");
  fireEvent.click(button("Add Python"));
  enter("underwater weaving");
  expect(screen.getByRole("alert").textContent).toContain(
    "“underwater weaving” is not a skill on this site.",
  );
  fireEvent.click(button("Add it anyway"));
  enter("zzqq");
  fireEvent.click(button("Do not add it"));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(chips()).toEqual(["Python", "underwater weaving"]);
  expect(document.activeElement).toBe(field);
});

it("adds a pasted list as a whole, leaves a single name to be read, and takes each skill off", () => {
  const { field, paste } = open();
  // False: it was not left to the browser.
  expect(paste("golang, reactjs; Technical Writing\nGo")).toBe(false);
  expect(chips()).toEqual(["Go", "React", "Technical Writing"]);
  expect(paste("Python")).toBe(true);
  fireEvent.click(button("Remove React from your skills"));
  expect(chips()).toEqual(["Go", "Technical Writing"]);
  expect(document.activeElement).toBe(field);
});

it("closes its suggestions by Esc, then clears the field, then closes", () => {
  const { field, type, press, onClose } = open();
  type("ku");
  expect(field.getAttribute("aria-expanded")).toBe("true");
  press("Escape");
  expect(field.getAttribute("aria-expanded")).toBe("false");
  expect(field.value).toBe("ku");
  press("Escape");
  expect(field.value).toBe("");
  expect(onClose).not.toHaveBeenCalled();
  press("Escape");
  expect(onClose).toHaveBeenCalledOnce();
});

it("takes the last skill off by Backspace in the empty field, which is held for the text alone", () => {
  const { type, press } = open(["Go", "React"]);
  type("a");
  press("Backspace");
  type("");
  press("Backspace", { repeat: true });
  expect(chips()).toEqual(["Go", "React"]);
  press("Backspace");
  expect(chips()).toEqual(["Go"]);
  expect(screen.getByText("Removed React")).toBeTruthy();
});

it("sorts by match when it is done, unless the visitor has sorted or searched", () => {
  const { onSort, onClose } = open(["Go"]);
  fireEvent.click(button("Show matching projects"));
  expect(onSort).toHaveBeenCalledOnce();
  expect(onClose).toHaveBeenCalledOnce();
  cleanup();
  const sorted = open(["Go"], { sort: "title" });
  fireEvent.click(button("Done"));
  expect(sorted.onSort).not.toHaveBeenCalled();
  expect(sorted.onClose).toHaveBeenCalledOnce();
});

it("says that a browser without storage keeps the skills only while the page is open", () => {
  open([], {}, { items: ["Go"], problem: { kind: "blocked" }, persisted: false });
  expect(chips()).toEqual(["Go"]);
  expect(screen.getByText(/changes to your skills are kept only until this page is closed/)).toBeTruthy();
});
