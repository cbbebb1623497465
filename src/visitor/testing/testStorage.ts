/** For tests: a browser's storage that several tabs share and that can fail. */

export class TestStorage implements Storage {
  /** What the next calls do: work, fail as a full storage does (writing only), or fail as a blocked one does. */
  mode: "works" | "full" | "blocked" = "works";
  readonly #values = new Map<string, string>();
  readonly #tabs: EventTarget[] = [];

  /** Opens a tab: the target of its events. */
  tab(): EventTarget {
    const events = new EventTarget();
    this.#tabs.push(events);
    return events;
  }

  /** Sends a `storage` event to tabs, as the browser does to all but the writing one. @param values further fields of it */
  announce(
    key: string | null,
    tabs: readonly EventTarget[] = this.#tabs,
    values: Partial<Pick<StorageEvent, "oldValue" | "newValue">> = {},
  ): void {
    for (const tab of tabs) tab.dispatchEvent(Object.assign(new Event("storage"), { key, ...values }));
  }

  get length(): number {
    return this.#values.size;
  }

  key(index: number): string | null {
    return [...this.#values.keys()][index] ?? null;
  }

  clear(): void {
    this.#values.clear();
  }

  getItem(key: string): string | null {
    this.#failWhenBlocked();
    return this.#values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#failWhenBlocked();
    if (this.mode === "full") throw new DOMException("no room", "QuotaExceededError");
    this.#values.set(key, value);
  }

  removeItem(key: string): void {
    this.#values.delete(key);
  }

  #failWhenBlocked(): void {
    if (this.mode === "blocked") throw new DOMException("not allowed", "SecurityError");
  }
}
