/** Finds parts of a page by role and name, in the page: engines differ in what their protocols can find. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Place, Seen, Target } from "./Target.ts";

/** What `script` leaves in the page. */
export interface Finder {
  look(target: Target): Seen[];
  /** Scrolls to the first of these. */
  place(target: Target): Place;
  /** @returns is there one? */
  focus(target: Target): boolean;
  /** Chooses an option of a `<select>` by its text. @returns is there one? */
  choose(target: Target, option: string): boolean;
  /** Gives a text as a file to an `<input type="file">`, which a button stands for. @returns is there one? */
  attach(label: string, name: string, text: string): boolean;
}

declare global {
  interface Window {
    finder?: Finder;
    TestingLibraryDom: {
      queryAllByRole(within: Element, role: string, options: object): HTMLElement[];
    };
  }
}

/** Runs in the page, so it uses nothing from around it. */
function install(): void {
  const { queryAllByRole } = window.TestingLibraryDom;
  const wordsOf = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

  function findAll(target: Target): HTMLElement[] {
    const root = target.within ? findAll(target.within)[0] : document.documentElement;
    if (root === undefined) return [];
    const { name, nameStarts, level } = target;
    const options = {
      ...(name === undefined ? {} : { name }),
      ...(nameStarts === undefined ? {} : { name: (own: string) => own.startsWith(nameStarts) }),
      ...(level === undefined ? {} : { level }),
    };
    const candidates =
      target.role === undefined
        ? [...root.querySelectorAll<HTMLElement>(target.css ?? "*")].filter(isShown)
        : queryAllByRole(root, target.role, options);
    const inner = target.containing && findAll(target.containing);
    const found = candidates.filter(
      (element) =>
        (target.text === undefined || wordsOf(element).includes(target.text)) &&
        (inner === undefined || inner.some((one) => element.contains(one))),
    );
    return target.at === undefined ? found : found.slice(target.at, target.at + 1);
  }

  const isInView = (element: Element) => {
    const { top, bottom, left, right, height } = element.getBoundingClientRect();
    const fits = height <= innerHeight ? top >= 0 && bottom <= innerHeight : top < innerHeight && bottom > 0;
    return fits && left < innerWidth && right > 0;
  };
  const stateOf = (element: Element, name: string) => {
    const state = element.getAttribute(name);
    return state === null ? null : state === "true";
  };

  const isOutlined = (element: Element) =>
    // A card's is around its link's ::after, which covers the card.
    [null, "::after"].some((part) => {
      const { outlineStyle, outlineWidth, content } = getComputedStyle(element, part);
      return (part === null || content !== "none") && outlineStyle !== "none" && outlineWidth !== "0px";
    });

  const see = (element: HTMLElement): Seen => {
    const field = element as HTMLInputElement;
    const { width, height } = element.getBoundingClientRect();
    return {
      text: wordsOf(element),
      value: field.value ?? null,
      checked: element.matches("input") ? field.checked : stateOf(element, "aria-checked"),
      pressed: stateOf(element, "aria-pressed"),
      disabled: element.matches(":disabled"),
      focused: element === document.activeElement,
      outlined: isOutlined(element),
      inView: isInView(element),
      width,
      height,
      href: element.getAttribute("href"),
    };
  };

  const setValue = (field: HTMLElement, change: () => void) => {
    field.focus();
    change();
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  };

  window.finder = {
    look: (target) => findAll(target).map(see),
    place(target) {
      const [element] = findAll(target);
      if (element === undefined) return { reason: "It is not there." };
      if (element.matches(":disabled")) return { reason: "It is disabled." };
      const label = (element as HTMLInputElement).labels?.[0];
      const middle = () => {
        const [box] = element.getClientRects();
        return {
          x: Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2),
          y: Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2),
        };
      };
      const hit = () => document.elementFromPoint(middle().x, middle().y);
      const isHit = () => element.contains(hit()) || label?.contains(hit());
      // Outside the viewport, or below a bar at its edge.
      if (!isHit()) element.scrollIntoView({ block: "center", behavior: "instant" });
      return isHit() ? middle() : { reason: `In its place is ${hit()?.outerHTML}` };
    },
    focus(target) {
      const [element] = findAll(target);
      element?.focus();
      return element !== undefined;
    },
    choose(target, text) {
      const [select] = findAll(target) as HTMLSelectElement[];
      const option = [...(select?.options ?? [])].find((one) => one.label === text);
      if (select === undefined || option === undefined) return false;
      setValue(select, () => {
        select.value = option.value;
      });
      return true;
    },
    attach(label, name, text) {
      const input = document.querySelector<HTMLInputElement>(`[type=file][aria-label="${label}"]`);
      if (input === null) return false;
      const given = new DataTransfer();
      given.items.add(new File([text], name));
      setValue(input, () => {
        input.files = given.files;
      });
      return true;
    },
  };
}

const library = createRequire(import.meta.url).resolve(
  "@testing-library/dom/dist/@testing-library/dom.umd.min.js",
);

/** An expression that puts the finder into a page. */
export const FINDER = `(() => { ${readFileSync(library, "utf8")}\n; (${install})(); })()`;
