/**
 * Components whose code is loaded when they are shown, or a moment before. {@link lazyComponent} makes one, a
 * {@link LazyBoundary} around it shows something else meanwhile. Where the code cannot be loaded, lazyComponent throws to
 * the next error boundary; the other three put something in the component's place, so that the page stays.
 */

import {
  type ComponentType,
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  type SuspenseProps,
  useCallback,
  useContext,
  useLayoutEffect,
  useReducer,
  useState,
} from "react";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { TryAgain } from "./TryAgain.tsx";

type Load<Props extends object> = () => Promise<ComponentType<Props>>;

/** A component whose code can be loaded before it is shown. */
export type LazyComponent<Props extends object> = ComponentType<Props> & {
  /** Loads the code, so that the component is then rendered at once. Rejects where it cannot be loaded. */
  preload: () => Promise<void>;
};

/** @param load imports the component's module */
export function lazyComponent<Props extends object>(load: Load<Props>): LazyComponent<Props> {
  return loadedLater(load, load);
}

/** @param show loads what is rendered @param load loads the component itself, which may not be there at the first attempt */
function loadedLater<Props extends object>(show: Load<Props>, load: Load<Props>): LazyComponent<Props> {
  let loaded: ComponentType<Props> | null = null;
  const Lazy = lazy(() => {
    const loading = show().then((component) => ({ default: component }));
    // After React, which has its own reaction to the same promise.
    const settled = () => queueMicrotask(() => waiting.forEach((rerender) => void rerender()));
    loading.then(settled, settled);
    return loading;
  });

  function Component(props: Props) {
    // Kept: another type of component would throw the state away when the code arrives.
    const [Shown] = useState(() => loaded ?? Lazy);
    return <Shown {...props} />;
  }
  const preload = async () => {
    loaded ??= await load();
  };
  return Object.assign(Component, { preload });
}

/** Renders each boundary again that shows its fallback. */
const waiting = new Set<() => void>();

/**
 * React's `Suspense` for a {@link lazyComponent}, without the throttle: React shows what a fallback stood for only after
 * 300 ms, however early its code arrives (https://github.com/facebook/react/issues/31819; `FALLBACK_THROTTLE_MS` in
 * ReactFiberWorkLoop.js). The throttle holds for retries only, so the fallback asks for an ordinary update instead. From
 * press to page it was 390 ms, and is 110 to 230 ms so; the sheet of filters 370 ms, and 80 to 130 ms (medians, without
 * CPU throttling, commit cf7ee78).
 */
export function LazyBoundary({ fallback, children }: SuspenseProps) {
  const [, rerender] = useReducer((times: number) => times + 1, 0);
  return <Suspense fallback={<Fallback rerender={rerender}>{fallback}</Fallback>}>{children}</Suspense>;
}

function Fallback({ rerender, children }: { rerender: () => void; children: ReactNode }) {
  useLayoutEffect(() => {
    waiting.add(rerender);
    return () => void waiting.delete(rerender);
  }, [rerender]);
  return children;
}

/** @param instead shown where the code cannot be loaded */
export function lazyWithFallback<Props extends object>(
  load: Load<Props>,
  instead: () => ReactNode,
): LazyComponent<Props> {
  return loadedLater(() => load().catch((): ComponentType<Props> => instead), load);
}

/** For what nobody asked for: it is left out where the code cannot be loaded. */
export function lazyOptional<Props extends object>(load: Load<Props>): LazyComponent<Props> {
  return lazyWithFallback(load, () => null);
}

/**
 * For what the visitor asks for: its place says so where the code cannot be loaded, and offers to try again.
 * @param load `() => import(…)` and nothing more: see `importWithPreloads`
 */
export function lazyRequired<Module, Props extends object>(
  load: () => Promise<Module>,
  pick: (module: Module) => ComponentType<Props>,
): LazyComponent<Props> {
  const attempt = () => lazyWithFallback(() => load().then(pick), Missing);
  let latest = attempt();
  function Required(props: Props) {
    const [Shown, setShown] = useState(() => latest);
    // The same for good: a provider of another value has React look through all that is below it for who reads it: in the
    // sheet of filters 5 of the 17 ms that a press took to render (CPU 4×, CPU profiles of eight visits).
    const retry = useCallback(() => {
      latest = attempt();
      setShown(() => latest);
    }, []);
    return (
      <Retry value={retry}>
        <Shown {...props} />
      </Retry>
    );
  }
  return Object.assign(Required, { preload: () => latest.preload() });
}

/** Tries again to load the component. */
const Retry = createContext(() => {});

function Missing() {
  const t = useMessages();
  return (
    <p role="alert" className="my-3 flex flex-wrap items-center gap-3">
      {t("ui.partMissing")}
      <TryAgain onRetry={useContext(Retry)} />
    </p>
  );
}
