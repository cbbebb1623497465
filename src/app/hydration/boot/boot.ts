/**
 * The page's first script. The build inlines it into the head of every page, so it runs before the first paint and before
 * anything else is loaded: keep it small (`e2e/size.spec.ts` counts it). See ../README.md for who reads what it sets.
 */
import { embedTheme, parseTheme, showTheme, storedTheme } from "../../ui/storedTheme.ts";
import { applyWholeStyle } from "../wholeStyle.ts";
import { captureEvents } from "./eventCapture.ts";
import { paintFirstScreenFirst } from "./firstScreen.ts";
import { leaveFrame } from "./leaveFrame.ts";
import { areLettersLate } from "./letters.ts";
import { folderOf, isSamePage, pagePath } from "./pageAddress.ts";
import { findSiteFolder, setSiteFolder } from "./siteFolder.ts";
import { allowOwnScriptsOnly } from "./trustedTypes.ts";

/** Put in by the build: see `routePattern.ts`. */
declare const ROUTE_PATTERN: string;
declare const EMBED_PATH: string;

function boot(state: DOMStringMap, { pathname, search, hash, origin }: Location): void {
  allowOwnScriptsOnly();

  const folder = folderOf(pathname, ROUTE_PATTERN) ?? new URL(document.baseURI).pathname;
  const path = pagePath(pathname, folder);
  const isEmbed = path === EMBED_PATH;
  const isFramed = self !== top;
  if (isFramed && !isEmbed) {
    leaveFrame();
    return;
  }

  const isOther = state.page !== undefined && !isSamePage(state.page, path);
  /** Hides what was prerendered for another address, until main.tsx has rendered this one's. */
  const hide = (part: "all" | "main") => {
    state.hidden = part;
    delete state.prerendered;
  };
  setSiteFolder(folder);
  findSiteFolder(folder, (isLast) => {
    // The address has the form of the list to embed: where the site lies elsewhere, it is no such page.
    if (isFramed) leaveFrame();
    else if (!isLast) hide("all");
    // Without the script, all that was prerendered for this address can still be read.
    else if (!isOther) {
      delete state.hidden;
      state.unfolded = "";
      void applyWholeStyle();
    }
  });

  // The app knows each page by one address only.
  const address = folder.slice(0, -1) + path;
  if (pathname !== address) history.replaceState(history.state, "", origin + address + search + hash);

  showTheme(state, parseTheme((isEmbed && embedTheme(search)) || storedTheme()));
  if (areLettersLate()) state.letters = "system";
  if (isOther) hide("all");
  // What was prerendered with its data is right for an address without a query, on the days that it names.
  else if (state.prerendered === "full" && (search !== "" || !isAmong(state.days))) hide("main");
  if (state.prerendered === "full") paintFirstScreenFirst(state, hash);
  captureEvents(state);
}

/** Is today (in UTC) one of these days, "2026-08-03/2026-08-18"? Either end may be missing. Absent: every day is. */
function isAmong(days = "/"): boolean {
  const [from = "", until] = days.split("/");
  const today = new Date().toISOString().slice(0, 10);
  return from <= today && (!until || today <= until);
}

boot(document.documentElement.dataset, location);
