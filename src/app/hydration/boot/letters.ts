/**
 * A page on a slow line would wait for the site's letters in vain: text is invisible while a browser waits for them, 100 ms with
 * `font-display: optional` (https://drafts.csswg.org/css-fonts-4/#font-display-desc), and then has those of the system all the
 * same. So such a page has these at once, and leaves the line to what it shows. Once the service worker keeps the letters,
 * every page has them.
 */
import { visitTiming } from "./visit.ts";

/** In ms. A host that takes longer to answer will not send letters while the browser waits for them. */
const WAIT = 100;
/**
 * In ms. Of a line that it knows nothing of Chromium says 100 or 125: its default of 115, in steps of 25 and with some noise
 * (net/nqe/network_quality_estimator_params.cc).
 */
const SLOW = 150;

/** Whether the site's letters cannot be there in time for the first paint. */
export function areLettersLate(): boolean {
  if (navigator.serviceWorker?.controller) return false;
  return answerTime() > WAIT || estimatedRoundTrip() >= SLOW;
}

/** Chromium's estimate, in ms, from what it has loaded before (https://wicg.github.io/netinfo/#rtt-attribute); else 0. */
function estimatedRoundTrip(): number {
  const { connection } = navigator as Navigator & { connection?: { rtt?: unknown } };
  return Number(connection?.rtt) || 0;
}

/** How long the host took to answer with this page, in ms. */
function answerTime(): number {
  const visit = visitTiming();
  return visit ? visit.responseStart - visit.requestStart : 0;
}
