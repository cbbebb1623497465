// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { createElement, Suspense } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { testProject } from "../../catalogue/testProject.ts";
import { loadMatching, useMatches } from "./skills.ts";

afterEach(cleanup);

const catalogue = { terms: [], projects: [testProject({ skills: ["Go", "Helm"] })] };

function Known({ know }: { know: readonly string[] }) {
  const { skills, matches } = useMatches(catalogue, know);
  return createElement(
    "p",
    null,
    `${skills.join()}: ${[...(matches?.byId.values() ?? [])][0]?.missing.join()}`,
  );
}

const known = (...know: string[]) =>
  createElement(Suspense, { fallback: "loading" }, createElement(Known, { know }));

it("matches nothing without skills, and loads what matches them when there are some", async () => {
  // Held back: where another test has the module already, it would come at once.
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  vi.doMock("./matching.ts", async (original) => {
    await held;
    return await original();
  });
  const { rerender } = render(known());
  expect(screen.getByText(/:/).textContent).toBe(": undefined");
  await act(async () => rerender(known("go")));
  expect(screen.getByText("loading")).toBeTruthy();
  release();
  await act(loadMatching);
  vi.doUnmock("./matching.ts");
  expect(screen.getByText(/Go/).textContent).toBe("Go: Helm");
  await act(async () => rerender(known("go", "rust")));
  expect(screen.getByText(/Go/).textContent).toBe("Go,rust: Helm");
});

it("does not hide what is shown when the first skill comes after its code", async () => {
  vi.resetModules();
  const fresh = await import("./skills.ts");
  await fresh.loadMatching();
  const Counted = ({ know }: { know: readonly string[] }) =>
    createElement(
      "p",
      null,
      `Missing: ${[...(fresh.useMatches(catalogue, know).matches?.byId.values() ?? [])][0]?.missing}`,
    );
  const view = (...know: string[]) =>
    createElement(Suspense, { fallback: "loading" }, createElement(Counted, { know }));
  const { rerender } = render(view());
  rerender(view("go"));
  expect(screen.queryByText("loading")).toBeNull();
  expect(screen.getByText("Missing: Helm")).toBeTruthy();
});

it("matches at once when it is shown again", async () => {
  await act(async () => render(known("helm")));
  expect(screen.getByText(/Helm/).textContent).toBe("Helm: Go");
});
