/** Parts of a page that are loaded when they are wanted. Where one can't be had, the page stays. */
import { type ComponentType, lazy, type ReactNode } from "react";
import { ReloadButton } from "./ReloadButton.tsx";

type Load<Props extends object> = () => Promise<ComponentType<Props>>;

/** A part with what stands in its place where it can't be had. */
export function part<Props extends object>(load: Load<Props>, instead: () => ReactNode) {
  return lazy(async () => ({ default: await load().catch((): ComponentType<Props> => instead) }));
}

/** A part that comes by itself: in its place there is nothing. */
export function extraPart<Props extends object>(load: Load<Props>) {
  return part(load, () => null);
}

/** A part that the visitor asks for: its place says that it is missing. */
export function askedPart<Props extends object>(load: Load<Props>) {
  return part(load, Missing);
}

function Missing() {
  return (
    <p role="alert" className="my-3 flex flex-wrap items-center gap-3">
      This part of the site did not arrive. <ReloadButton />
    </p>
  );
}
