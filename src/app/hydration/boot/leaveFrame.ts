/** The link's text in the site's language; put in by the build. */
declare const OPEN_ALONE: string;

/**
 * In another site's frame stands the list to embed and nothing else: a page around any other one could trick a visitor
 * into a click. In its place there is a link that opens it by itself.
 */
export function leaveFrame(): void {
  if (document.body) {
    showWayOut();
    return;
  }
  // What the parser still reads goes into the body that is replaced here, where main.tsx does not find its root.
  // `stop()` would be shorter, but Chromium then renders no frame of the page: its link could not be pressed by a test.
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    showWayOut();
  }).observe(document.documentElement, { childList: true });
}

function showWayOut(): void {
  const link = document.createElement("a");
  link.href = location.href;
  link.target = "_top";
  link.textContent = OPEN_ALONE;
  // The head stays: without its `<base>`, WebKit reports a base that the content policy forbids.
  document.body.replaceWith(document.createElement("body"));
  document.body.append(link);
}
