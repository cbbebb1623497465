/** A value outside React that components follow with `useSyncExternalStore`. Its functions need no `this`. */
export interface Store<Value> {
  /** The present value; the same object until {@link Store.set} is called. */
  getSnapshot(): Value;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
  /** Replaces the value and calls all listeners. */
  set(next: Value): void;
}

/** Creates a {@link Store}. */
export function createStore<Value>(value: Value): Store<Value> {
  const listeners = new Set<() => void>();
  let snapshot = value;
  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      snapshot = next;
      for (const listener of listeners) listener();
    },
  };
}
