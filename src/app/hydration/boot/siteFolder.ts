/**
 * The folder that the site lies in. All files and links are relative to it, and each page names it by its `<base>`. A page
 * that a host serves at another address (its fallback for unknown ones) has to find it.
 */
import { parentFolder } from "./pageAddress.ts";

/** Sets the page's base, only where that changes it: a browser may refuse a change in a frame (`base-uri`). */
export function setSiteFolder(folder: string): void {
  // With its origin: a folder that begins with two slashes would name another host.
  const href = location.origin + folder;
  if (document.baseURI !== href) document.querySelector("base")?.setAttribute("href", href);
}

/**
 * Goes up folder by folder, each time that the site's own script cannot be loaded from where it should lie.
 * @param first the folder to begin with
 * @param onMissing called each time. `isLast`: no folder has the script, since the network is gone or the site is; else
 *   the search goes on, and what is in the page belongs to another address
 */
export function findSiteFolder(first: string, onMissing: (isLast: boolean) => void): void {
  let folder = first;
  const climb = ({ target }: Event) => {
    if (!(target instanceof HTMLScriptElement) || !target.getAttribute("src")?.startsWith(".")) return;
    const parent = parentFolder(folder);
    const isLast = parent === folder;
    folder = parent;
    setSiteFolder(isLast ? first : folder);
    onMissing(isLast);
    if (isLast) return;
    for (const old of document.querySelectorAll("link[href^='.'], script[src^='.']")) {
      // Not by cloneNode: the copy of a script that was started counts as started.
      const copy = document.createElement(old.tagName);
      for (const { name, value } of old.attributes) copy.setAttribute(name, value);
      old.replaceWith(copy);
    }
  };
  // While capturing: an element's error does not bubble.
  addEventListener("error", climb, true);
}
