/** The boot script as the build inlines it, run in the little of a browser that it asks for. */
import { runInNewContext } from "node:vm";
import { resolveConfig } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { settingsOf } from "../../../config/schema.ts";
import { bundleBootScript } from "../../../publish/pages/bootScript.ts";

let script = "";
beforeAll(async () => {
  const config = await resolveConfig({ configFile: false, base: "./" }, "build");
  script = await bundleBootScript(config, settingsOf({ name: "Kites" }));
});

interface Visit {
  /** "https://example.org" before it. */
  address: string;
  /** The file's own `<base>`. Default: "./". */
  base?: string;
  /** The attributes that the build wrote. Default: none, as in `404.html`. */
  page?: string;
  prerendered?: "full" | "shell";
  days?: string;
  stored?: Record<string, string>;
  /** How long the host took to answer, in ms. Default: 20. */
  answered?: number;
  /** The browser's estimate of a round trip, in ms. Default: it has none. */
  roundTrip?: number;
  /** A service worker serves the page. Default: none does. */
  isKept?: boolean;
  /** How the visitor came. Default: by a link or an address. */
  type?: NavigationTimingType;
  /** The page is opened in a tab that is not shown. Default: false. */
  isBehind?: boolean;
  /** The page stands in a frame of another one. Default: false. */
  isFramed?: boolean;
}

/** Opens a page. @returns what the script made of it */
function open({ answered = 20, roundTrip, isKept = false, type = "navigate", ...visit }: Visit) {
  const {
    isBehind = false,
    isFramed = false,
    address,
    base = "./",
    page,
    prerendered,
    days,
    stored = {},
  } = visit;
  const location = new URL(address, "https://example.org");
  const dataset: Record<string, string> = {};
  if (page !== undefined) dataset.page = page;
  if (prerendered !== undefined) dataset.prerendered = prerendered;
  if (days !== undefined) dataset.days = days;
  const baseElement = {
    href: new URL(base, location).href,
    setAttribute(_: string, href: string) {
      this.href = href;
    },
  };
  const listeners = new Map<string, (event: unknown) => void>();
  /** What the page does at its first frame, and what it does after that. */
  const frame: (() => void)[] = [];
  const afterFrame: (() => void)[] = [];
  class HTMLElement {
    readonly tag: string;
    readonly isContentEditable = false;
    constructor(tag: string) {
      this.tag = tag;
    }
    matches = (selector: string) => selector.split(", ").includes(this.tag);
  }
  class HTMLScriptElement extends HTMLElement {
    getAttribute = () => "./assets/index-1a2b.js";
  }
  class Field extends HTMLElement {
    focused = false;
    focus() {
      this.focused = true;
    }
  }
  class PerformanceNavigationTiming {
    type = type;
    requestStart = 5;
    responseStart = 5 + answered;
  }
  const field = new Field("input");
  let isLeft = false;
  let shown = location.href;
  const policies: { createScriptURL: (url: string) => string }[] = [];
  const self: Record<string, unknown> = {
    URL,
    URLSearchParams,
    HTMLElement,
    HTMLScriptElement,
    Element: HTMLElement,
    PerformanceNavigationTiming,
    performance: {
      getEntriesByType: (type: string) => (type === "navigation" ? [new PerformanceNavigationTiming()] : []),
    },
    navigator: {
      ...(roundTrip === undefined ? {} : { connection: { rtt: roundTrip } }),
      serviceWorker: { controller: isKept ? {} : null },
    },
    location,
    localStorage: { getItem: (key: string) => stored[key] ?? null },
    history: {
      state: null,
      replaceState(_: unknown, __: string, url: string) {
        shown = url;
      },
    },
    addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    trustedTypes: {
      createPolicy: (_: string, policy: (typeof policies)[number]) => policies.push(policy),
    },
    requestAnimationFrame: (then: () => void) => frame.push(then),
    setTimeout: (then: () => void) => afterFrame.push(then),
    // All that watches a page that is being read is what takes it out of a frame.
    MutationObserver: class {
      observe() {
        isLeft = true;
      }
    },
    document: {
      hidden: isBehind,
      documentElement: { dataset },
      addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
      get baseURI() {
        return baseElement.href;
      },
      querySelector: (selector: string) => (selector === "base" ? baseElement : null),
      querySelectorAll: () => [],
      getElementById: (id: string) => (id === "search" ? field : null),
    },
  };
  Object.assign(self, { self, top: isFramed ? {} : self, window: self, globalThis: self });
  runInNewContext(script, self);
  return {
    dataset,
    field,
    policy: policies[0],
    /** A way out of the frame stands in the page's place. */
    isLeft: () => isLeft,
    keys: () => self.earlyKeys as unknown[],
    folder: () => new URL(baseElement.href).pathname,
    address: () => shown.slice(location.origin.length),
    /** The site's script cannot be loaded. */
    failScript: () => listeners.get("error")?.({ target: new HTMLScriptElement("script") }),
    /** The page is parsed, and its first frame painted. */
    paint: () => {
      listeners.get("readystatechange")?.({});
      for (const then of frame) then();
      const { painting } = dataset;
      for (const then of afterFrame) then();
      return [painting, dataset.painting];
    },
    press: (key: string, target: unknown = new HTMLElement("a"), more = {}) =>
      listeners.get("keydown")?.({ key, target, preventDefault: () => undefined, ...more }),
  };
}

describe("the letters of a page", () => {
  it.each([
    ["are the site's own", { answered: 100, roundTrip: 125 }, undefined],
    ["are the system's on a slow line", { roundTrip: 150 }, "system"],
    [
      "are the system's where the host is as slow as the site's letters would be",
      { answered: 101 },
      "system",
    ],
    ["are the site's own wherever the service worker has them", { roundTrip: 900, isKept: true }, undefined],
  ])("%s", (_, visit, letters) => {
    expect(open({ address: "/", page: "/", ...visit }).dataset.letters).toBe(letters);
  });
});

describe("a page at its own address", () => {
  it("stays as it was prerendered", () => {
    const { dataset, folder, address } = open({
      address: "/repo/about",
      page: "/about",
      prerendered: "full",
    });
    expect(dataset).toEqual({ page: "/about", prerendered: "full", painting: "" });
    expect(folder()).toBe("/repo/");
    expect(address()).toBe("/repo/about");
  });

  it.each(["about.html", "about/"])("has one address only: %s", (form) => {
    const opened = open({ address: `/repo/${form}?from=chat#main`, page: "/about", prerendered: "full" });
    expect(opened.address()).toBe("/repo/about?from=chat#main");
    expect(opened.folder()).toBe("/repo/");
  });

  it("is hidden below its header where a query asks for other data than its own", () => {
    const { dataset } = open({ address: "/?q=go", page: "/", prerendered: "full" });
    expect(dataset).toEqual({ page: "/", hidden: "main" });
  });

  it.each([
    ["/", true],
    ["2026-01-02/", true],
    ["/2099-01-01", true],
    ["2026-01-02/2026-01-03", false],
    ["2099-01-01/", false],
  ])("is hidden on other days than it was prerendered for: %s", (days, isShown) => {
    const { dataset } = open({ address: "/", page: "/", prerendered: "full", days });
    expect(dataset.hidden).toBe(isShown ? undefined : "main");
  });

  it("is no other page for a query where it was prerendered without data", () => {
    const { dataset } = open({ address: "/saved?ids=a", page: "/saved", prerendered: "shell" });
    expect(dataset).toEqual({ page: "/saved", prerendered: "shell" });
  });
});

describe("what is below the first screen", () => {
  const list = { address: "/", page: "/", prerendered: "full" } as const;

  it("is left out until the first screen is painted", () => {
    const { dataset, paint } = open(list);
    expect(dataset.painting).toBe("");
    expect(paint()).toEqual(["", undefined]);
  });

  it.each([
    ["somebody comes back to a place", { type: "back_forward" }],
    ["the page is read again", { type: "reload" }],
    ["the address names a part of the page", { address: "/#main" }],
    ["nothing is painted before the tab is shown", { isBehind: true }],
    ["nothing of the file is shown", { address: "/?q=go" }],
    ["the file holds a skeleton", { page: "/saved", address: "/saved", prerendered: "shell" }],
  ] as const)("is there at once where %s", (_, visit) => {
    expect(open({ ...list, ...visit }).dataset.painting).toBeUndefined();
  });
});

describe("another address's page", () => {
  it("is hidden as a whole, and lies in the folder that the address names", () => {
    const { dataset, folder } = open({ address: "/repo/skills/go", page: "/", prerendered: "full" });
    expect(dataset).toEqual({ page: "/", hidden: "all" });
    expect(folder()).toBe("/repo/");
  });

  it("climbs to the folder that has the script, and back where there is none", () => {
    const { dataset, folder, failScript } = open({ address: "/repo/no/such" });
    expect(folder()).toBe("/repo/no/");
    failScript();
    expect(folder()).toBe("/repo/");
    expect(dataset.hidden).toBe("all");
    failScript();
    expect(folder()).toBe("/");
    failScript();
    expect(folder()).toBe("/repo/no/");
    expect(dataset.hidden).toBeUndefined();
  });
});

describe("in another page's frame", () => {
  it.each(["embed", "embed/", "embed.html", "embed?skill=go"])("stays the list to embed: %s", (address) => {
    expect(open({ address: `/repo/${address}`, page: "/embed", isFramed: true }).isLeft()).toBe(false);
  });

  it.each([
    ...["", "?q=go", "saved", "saved/", "Saved", "about.html", "skills/go", "app.html"],
    ...["no/such/page", "projects/2025-02-jun-aug/helm/a-title"],
  ])("no other page stays: %s", (address) => {
    expect(open({ address: `/repo/${address}`, isFramed: true }).isLeft()).toBe(true);
  });

  it.each(["no/embed", "orgs/embed"])(
    "no page stays that only ends as the list to embed does: %s",
    (address) => {
      const { isLeft, failScript } = open({ address: `/repo/${address}`, isFramed: true });
      expect(isLeft()).toBe(false);
      failScript();
      expect(isLeft()).toBe(true);
    },
  );
});

describe("the theme", () => {
  it.each([
    ["/about", "dark", "dark"],
    ["/about", "blue", undefined],
    ["/about", undefined, undefined],
    ["/embed?theme=light", "dark", "light"],
    ["/about?theme=light", "dark", "dark"],
  ])("at %s, with %s chosen, is %s", (address, chosen, theme) => {
    const stored = chosen === undefined ? {} : { "mentorship-finder.theme": chosen };
    expect(open({ address, stored }).dataset.theme).toBe(theme);
  });
});

describe("a key pressed before the page answers", () => {
  it("is kept, and / goes to the search field", () => {
    const { press, keys, field } = open({ address: "/" });
    press("j");
    expect(field.focused).toBe(false);
    press("/");
    expect(field.focused).toBe(true);
    expect(keys()).toHaveLength(2);
  });

  it("is no shortcut in a field, with a modifier, where keys are turned off, or once the page answers", () => {
    const typed = open({ address: "/" });
    typed.press("j", typed.field);
    typed.press("j", undefined, { ctrlKey: true });
    expect(typed.keys()).toEqual([]);
    const off = open({ address: "/", stored: { "mentorship-finder.shortcuts": "off" } });
    off.press("/");
    expect(off.keys()).toEqual([]);
    expect(off.field.focused).toBe(false);
    const ready = open({ address: "/" });
    ready.dataset.ready = "";
    ready.press("j");
    expect(ready.keys()).toEqual([]);
  });
});

it("a script of another site is refused, one of this site allowed", () => {
  const { policy } = open({ address: "/" });
  expect(policy?.createScriptURL("./assets/a.js")).toBe("./assets/a.js");
  expect(() => policy?.createScriptURL("https://tracker.example/a.js")).toThrow("tracker.example");
});
