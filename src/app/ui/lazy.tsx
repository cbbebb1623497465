/** Parts of a page that are loaded when they are wanted. Where one can't be had, the page stays. */
import {
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  type SuspenseProps,
  useLayoutEffect,
  useReducer,
} from "react";
import { ReloadButton } from "./ReloadButton.tsx";

type Load<Props extends object> = () => Promise<ComponentType<Props>>;

/** What to do when a component has come, or can't be had: draws places anew in which one is missing. */
const waiting = new Set<() => void>();

/** React's `lazy`, of which {@link LazyBoundary} hears. */
export function lazyComponent<Props extends object>(load: Load<Props>) {
  return lazy(() => {
    const coming = load().then((component) => ({ default: component }));
    // React, too, hears of it in this very moment, and must have done so.
    const tell = () =>
      queueMicrotask(() => {
        for (const drawAnew of waiting) drawAnew();
      });
    coming.then(tell, tell);
    return coming;
  });
}

/**
 * React's `Suspense` for what is {@link lazyComponent}, without its wait: React holds back what has had a fallback until that was
 * to be seen for 300 ms, unless something else has it drawn anew.
 */
export function LazyBoundary({ fallback, children }: SuspenseProps) {
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  return <Suspense fallback={<Meanwhile drawAnew={drawAnew}>{fallback}</Meanwhile>}>{children}</Suspense>;
}

function Meanwhile({ drawAnew, children }: { drawAnew: () => void; children: ReactNode }) {
  useLayoutEffect(() => {
    waiting.add(drawAnew);
    return () => void waiting.delete(drawAnew);
  }, [drawAnew]);
  return children;
}

/** A part with what stands in its place where it can't be had. */
export function lazyWithFallback<Props extends object>(load: Load<Props>, instead: () => ReactNode) {
  return lazyComponent(() => load().catch((): ComponentType<Props> => instead));
}

/** A part that comes by itself: in its place there is nothing. */
export function lazyOptional<Props extends object>(load: Load<Props>) {
  return lazyWithFallback(load, () => null);
}

/** A part that the visitor asks for: its place says that it is missing. */
export function lazyRequired<Props extends object>(load: Load<Props>) {
  return lazyWithFallback(load, Missing);
}

function Missing() {
  return (
    <p role="alert" className="my-3 flex flex-wrap items-center gap-3">
      This part of the site did not arrive. <ReloadButton />
    </p>
  );
}
