import { logoFolder, orgsWithLogo } from "virtual:org-logos";
import { hueOf, monogramLetters } from "../../catalogue/monogram.ts";
import { slugify } from "../../catalogue/slug.ts";

/** An org's logo, or its letters on its color. Decoration: the org's name always stands beside it. */
export function Monogram({ org, size = "small" }: { org: string; size?: "small" | "large" }) {
  const box = size === "large" ? "monogram monogram-large" : "monogram";
  // A constant: where no org has a logo, the build leaves all of this out.
  if (logoFolder !== "" && orgsWithLogo.includes(slugify(org))) {
    const side = size === "large" ? 56 : 28;
    return (
      <img
        // Another org's logo is another element: this one would show the old logo until the new one has come.
        key={org}
        // From the site's root, which `<base>` names.
        src={`./${logoFolder}${slugify(org)}.png`}
        alt=""
        width={side}
        height={side}
        loading="lazy"
        decoding="async"
        className={box}
      />
    );
  }
  return (
    <span aria-hidden="true" className={`${box} hue-${hueOf(org)}`}>
      {monogramLetters(org)}
    </span>
  );
}
