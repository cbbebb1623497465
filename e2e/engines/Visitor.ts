/** A person at a browser: goes somewhere, presses, types, and sees what is there. The same words in every engine. */
import { expect } from "@playwright/test";
import type { StaticHost } from "../static-server.ts";
import type { Engine, Point } from "./Engine.ts";
import { FINDER, type Finder } from "./finder.ts";
import type { Place, Seen, Target } from "./Target.ts";

/** What is asked for must come within this time; looked for as often as that. In ms. */
const PATIENCE = { timeout: 15_000, intervals: [20, 50] };

/** Starts a host of the site. */
export type Serve = (base: string, unknownStatus: 200 | 404) => Promise<StaticHost>;

export class Visitor {
  readonly #engine: Engine;
  readonly #serve: Serve;
  #host: StaticHost;

  /** @param serve starts a host of the site; each visitor begins with one of their own, on which nothing is stored yet */
  static async at(engine: Engine, serve: Serve): Promise<Visitor> {
    return new Visitor(engine, serve, await serve("/", 404));
  }

  private constructor(engine: Engine, serve: Serve, host: StaticHost) {
    this.#engine = engine;
    this.#serve = serve;
    this.#host = host;
  }

  /** The site's root, with a slash at the end. */
  get root(): string {
    return this.#host.url;
  }

  /** From here on the site is elsewhere: at this path of a host that has this answer for unknown addresses. */
  async moveTo(base: string, unknownStatus: 200 | 404): Promise<void> {
    await this.cutNetwork();
    this.#host = await this.#serve(base, unknownStatus);
  }

  /** Opens an address below the site's root, and waits until the page answers. */
  async visit(address: string): Promise<void> {
    await this.#engine.goto(new URL(address, this.root).href);
    await this.expectAlive();
  }

  /** Goes to an address below the site's root as a link of the page that is open does, which loads nothing again. */
  async goWithin(address: string): Promise<void> {
    await this.run((to) => history.pushState(null, "", new URL(to, document.baseURI)), address);
  }

  /** Has this in the browser's storage, from a visit before. */
  async hasStored(key: string, text: string): Promise<void> {
    // Of the same origin as the site's pages, and loaded in no time.
    await this.#engine.goto(`${this.root}robots.txt`);
    await this.run((name, value) => localStorage.setItem(name, value), key, text);
  }

  /**
   * Opens an address in a frame of a page that has no content policy.
   * @param sandbox what the frame may do, for one that may not do all (https://html.spec.whatwg.org/#attr-iframe-sandbox)
   */
  async frame(address: string, sandbox: string | null = null): Promise<void> {
    await this.#engine.goto(`${this.root}robots.txt`);
    const frame = (src: string, allowed: string | null) => {
      const frame = document.createElement("iframe");
      Object.assign(frame, { src, width: 800, height: 600 });
      if (allowed !== null) frame.setAttribute("sandbox", allowed);
      document.body.replaceChildren(frame);
    };
    await this.run(frame, new URL(address, this.root).href, sandbox);
  }

  async expectAlive(): Promise<void> {
    await expect
      .poll(() => this.#ask(() => document.documentElement.dataset.ready !== undefined), PATIENCE)
      .toBe(true);
  }

  async back(): Promise<void> {
    await this.#engine.back();
  }

  async reload(): Promise<void> {
    await this.#engine.reload();
    await this.expectAlive();
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#engine.resize(width, height);
    await expect.poll(() => this.#ask(() => [innerWidth, innerHeight]), PATIENCE).toEqual([width, height]);
  }

  /** The network is gone. */
  async cutNetwork(): Promise<void> {
    await this.#host.close();
  }

  /** Clicks the middle of the first of these, once it stands still and nothing lies over it. */
  async click(target: Target): Promise<void> {
    await this.#engine.drag([await this.#placeOf(target)]);
  }

  /** Drags the first of these over another, and this many px further down. */
  async drag(from: Target, to: Target, further: number): Promise<void> {
    const start = await this.#placeOf(from);
    const end = await this.#placeOf(to);
    // To see the second, the page may have moved.
    expect(await this.#placeOf(from), "both can be seen at once").toEqual(start);
    const steps = 8;
    const through = Array.from({ length: steps }, (_, step) => ({
      x: Math.round(start.x + ((end.x - start.x) * (step + 1)) / steps),
      y: Math.round(start.y + ((end.y + further - start.y) * (step + 1)) / steps),
    }));
    await this.#engine.drag([start, ...through]);
  }

  async focus(target: Target): Promise<void> {
    await expect.poll(() => this.#find("focus", target), PATIENCE).toBe(true);
  }

  /** Chooses an option of a `<select>` by its text. */
  async choose(target: Target, option: string): Promise<void> {
    await expect.poll(() => this.#find("choose", target, option), PATIENCE).toBe(true);
  }

  /** Gives a text as a file to the field of this name. */
  async attach(label: string, name: string, text: string): Promise<void> {
    await expect.poll(() => this.#find("attach", label, name, text), PATIENCE).toBe(true);
  }

  /** Presses keys, one after the other, where the focus is. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#engine.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#engine.type(text);
  }

  /** Presses Tab until the first of these has the focus. */
  async tabTo(target: Target): Promise<void> {
    for (let presses = 0; presses < 150; presses++) {
      await this.press("Tab");
      if ((await this.#find("look", target))?.[0]?.focused) return;
    }
    throw new Error(`Tab does not reach ${JSON.stringify(target)}.`);
  }

  /** The first of these is there, in this state. */
  async sees(target: Target, state: Partial<Seen> = {}): Promise<void> {
    await expect
      .poll(async () => (await this.#find("look", target))?.[0] ?? {}, {
        ...PATIENCE,
        message: JSON.stringify(target),
      })
      .toMatchObject({ width: expect.any(Number), ...state });
  }

  async seesNot(target: Target): Promise<void> {
    await this.seesTexts(target, []);
  }

  /** These are there, with these texts, and no others. */
  async seesTexts(target: Target, texts: readonly string[]): Promise<void> {
    await expect
      .poll(async () => (await this.#find("look", target))?.map(({ text }) => text), {
        ...PATIENCE,
        message: JSON.stringify(target),
      })
      .toEqual(texts);
  }

  /** So many of these are there. */
  async seesCount(target: Target, count: number): Promise<void> {
    await expect
      .poll(async () => (await this.#find("look", target))?.length, {
        ...PATIENCE,
        message: JSON.stringify(target),
      })
      .toBe(count);
  }

  /** The page's address, below the site's root. */
  async expectAddress(address: string): Promise<void> {
    await expect
      .poll(async () => decodeURIComponent(String(await this.#ask(() => location.href))), PATIENCE)
      .toBe(this.root + address);
  }

  /** What a function finds in the page becomes this. It uses nothing from around it but what it is given. */
  async expectPage<Args extends unknown[]>(
    read: (...args: Args) => unknown,
    expected: unknown,
    ...args: Args
  ): Promise<void> {
    await expect.poll(() => this.#ask(read, ...args), PATIENCE).toEqual(expected);
  }

  /** Runs a function in the page. It uses nothing from around it but what it is given. */
  async run<Args extends unknown[], Result>(
    action: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return (await this.#engine.evaluate(callOf(action, args))) as Awaited<Result>;
  }

  /** Is nothing wider than the viewport? */
  async expectNothingSideways(): Promise<void> {
    const width = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    await this.expectPage(width, 0);
  }

  /** Runs a function in the page. Between two pages there may be none: then there is no answer. */
  async #ask<Args extends unknown[], Result>(
    read: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result> | undefined> {
    return await this.run(read, ...args).catch(() => undefined);
  }

  async #find<Name extends keyof Finder>(
    name: Name,
    ...args: Parameters<Finder[Name]>
  ): Promise<ReturnType<Finder[Name]> | undefined> {
    const call = (method: Name, given: Parameters<Finder[Name]>) =>
      (window.finder?.[method] as ((...each: unknown[]) => unknown) | undefined)?.(...given) ?? null;
    let found = await this.#ask(call, name, args);
    if (found === null) {
      await this.#engine.evaluate(FINDER).catch(() => undefined);
      found = await this.#ask(call, name, args);
    }
    return (found ?? undefined) as ReturnType<Finder[Name]> | undefined;
  }

  /** Where the first of these is, once it is at the same place twice. */
  async #placeOf(target: Target): Promise<Point> {
    let before: Place | undefined;
    let found: Point | undefined;
    await expect
      .poll(
        async () => {
          const place = await this.#find("place", target);
          const stands = JSON.stringify(place) === JSON.stringify(before);
          before = place;
          if (place === undefined || "reason" in place) return place?.reason ?? "There is no page.";
          found = place;
          return stands ? "It stands still." : "It moves.";
        },
        { ...PATIENCE, message: JSON.stringify(target) },
      )
      .toBe("It stands still.");
    if (found === undefined) throw new Error("It has a place, or the wait above had failed.");
    return found;
  }
}

function callOf(action: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(${action})(...${JSON.stringify(args)})`;
}
