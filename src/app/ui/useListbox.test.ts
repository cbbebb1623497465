// @vitest-environment happy-dom
import { act, renderHook } from "@testing-library/react";
import type { KeyboardEvent } from "react";
import { expect, it } from "vitest";
import { useListbox } from "./useListbox.ts";

const OPTIONS = ["Go", "Rust", "Zig"];

/** A listbox that suggests nothing while it is closed, and a way to press keys in its field. */
function listboxOf(options = OPTIONS) {
  const chosen: string[] = [];
  const { result, rerender } = renderHook(
    (now: readonly string[]) =>
      useListbox(
        (isOpen) => (isOpen ? now : []),
        (option) => option,
        (option) => void chosen.push(option),
      ),
    { initialProps: options },
  );
  const press = (key: string, { altKey = false } = {}) => {
    let prevented = false;
    const event = {
      key,
      altKey,
      preventDefault: () => {
        prevented = true;
      },
    };
    act(() => result.current.onKeyDown(event as unknown as KeyboardEvent));
    return prevented;
  };
  return { listbox: result, press, chosen, rerender };
}

it("walks through the options and past either end back to the text", () => {
  const { listbox, press } = listboxOf();
  act(() => listbox.current.setOpen(true));
  const walked = ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"].map((key) => {
    // The caret must not go to the text's beginning or end.
    expect(press(key)).toBe(true);
    return OPTIONS[listbox.current.active];
  });
  expect(walked).toEqual(["Go", "Rust", "Zig", undefined, "Zig", "Rust"]);
  expect(listbox.current.activeId).toBe(`${listbox.current.id}-1`);
});

it("chooses an end of the options once they come, where an arrow was pressed before", () => {
  for (const [key, end] of [
    ["ArrowDown", "Go"],
    ["ArrowUp", "Zig"],
  ] as const) {
    const { listbox, press, rerender } = listboxOf([]);
    act(() => listbox.current.setOpen(true));
    expect(press(key)).toBe(true);
    expect(listbox.current).toMatchObject({ isAwaited: true, active: -1 });
    rerender(OPTIONS);
    expect(OPTIONS[listbox.current.active]).toBe(end);
    expect(listbox.current.isAwaited).toBe(false);
  }
});

it("forgets an arrow that found no options with the next letter, and with a key that moves the caret", () => {
  const { listbox, press, rerender } = listboxOf([]);
  act(() => listbox.current.setOpen(true));
  press("ArrowDown");
  act(() => listbox.current.setOpen(true));
  press("ArrowDown");
  press("Home");
  rerender(OPTIONS);
  expect(listbox.current).toMatchObject({ isAwaited: false, active: -1 });
});

it("opens by an arrow key, and with Alt opens and closes without walking", () => {
  const { listbox, press } = listboxOf();
  press("ArrowDown");
  expect(listbox.current.options).toEqual(OPTIONS);
  press("ArrowDown");
  expect(press("ArrowUp", { altKey: true })).toBe(false);
  expect(listbox.current).toMatchObject({ isOpen: false, active: -1 });
  expect(press("ArrowDown", { altKey: true })).toBe(false);
  expect(listbox.current).toMatchObject({ isOpen: true, active: -1 });
});

it("goes back to the text by the keys that move its caret, which it leaves to the field", () => {
  for (const key of ["ArrowLeft", "ArrowRight", "Home", "End"]) {
    const { listbox, press } = listboxOf();
    act(() => listbox.current.setOpen(true));
    press("ArrowDown");
    expect(listbox.current.active).toBe(0);
    expect(press(key)).toBe(false);
    expect(listbox.current).toMatchObject({ isOpen: true, active: -1, activeId: undefined });
  }
});

it("chooses the active option by Enter, and closes; without one Enter is the field's", () => {
  const { listbox, press, chosen } = listboxOf();
  act(() => listbox.current.setOpen(true));
  press("ArrowDown");
  expect(press("Enter")).toBe(true);
  expect(chosen).toEqual(["Go"]);
  expect(listbox.current.isOpen).toBe(false);
  act(() => listbox.current.setOpen(true));
  expect(press("Enter")).toBe(false);
  expect(chosen).toEqual(["Go"]);
  expect(listbox.current.isOpen).toBe(false);
});

it("closes by Escape, which is the field's where there is nothing to close", () => {
  const { listbox, press, rerender } = listboxOf();
  act(() => listbox.current.setOpen(true));
  expect(press("Escape")).toBe(true);
  expect(listbox.current.isOpen).toBe(false);
  expect(press("Escape")).toBe(false);
  act(() => listbox.current.setOpen(true));
  rerender([]);
  expect(press("Escape")).toBe(false);
});

it("keeps to its option when others come before it, and to none when it is gone", () => {
  const { listbox, press, chosen, rerender } = listboxOf();
  act(() => listbox.current.setOpen(true));
  press("ArrowUp");
  expect(listbox.current.active).toBe(2);
  rerender(["Ada", ...OPTIONS]);
  expect(listbox.current.active).toBe(3);
  rerender(["Go"]);
  expect(listbox.current.activeId).toBeUndefined();
  expect(press("Enter")).toBe(false);
  expect(chosen).toEqual([]);
});

it("begins at the text again when it is opened again", () => {
  const { listbox, press } = listboxOf();
  act(() => listbox.current.setOpen(true));
  press("ArrowDown");
  act(() => listbox.current.setOpen(false));
  act(() => listbox.current.setOpen(true));
  expect(listbox.current.active).toBe(-1);
});
