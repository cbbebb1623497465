import { hueOf, monogramLetters } from "../../catalogue/monogram.ts";

/** An org's letters on its color. Decoration: the org's name always stands beside it. */
export function Monogram({ org, size = "small" }: { org: string; size?: "small" | "large" }) {
  const box = size === "large" ? "size-14 text-xl" : "size-7 text-[0.6875rem]";
  return (
    <span aria-hidden="true" className={`monogram hue-${hueOf(org)} ${box}`}>
      {monogramLetters(org)}
    </span>
  );
}
