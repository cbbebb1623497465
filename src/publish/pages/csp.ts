/** The content policy: what a page of the site may load, run and send. */
import { createHash } from "node:crypto";

/** The texts of the scripts and styles that stand in every page: what their hashes alone let run. */
export interface Inline {
  scripts: readonly string[];
  styles: readonly string[];
}

/** To whom an address of this site is told: to the site itself. Stated in each page, for hosts without headers. */
export const REFERRER_POLICY = "same-origin";

/** The policy of all pages, as each states it in a `<meta>`. */
export function contentPolicy(inline: Inline): string {
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...inline.scripts.map(hashSource)].join(" ")}`,
    `style-src ${["'self'", ...inline.styles.map(hashSource)].join(" ")}`,
    // Sizes of a chart's bars and the like; no style attribute comes from an ideas file.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self' https://api.github.com",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}

/** A script's or style's hash, as the policy names it. */
function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
