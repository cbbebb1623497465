/**
 * In another site's frame stands the list to embed and nothing else: a page around any other one could trick a visitor
 * into a click. In its place there is a link that opens it by itself.
 */
export function leaveFrame(): void {
  // Ends the parser too, so that no more of the page comes (https://html.spec.whatwg.org/#dom-window-stop).
  stop();
  const link = document.createElement("a");
  link.href = location.href;
  link.target = "_top";
  link.textContent = "Open this page by itself";
  document.documentElement.replaceChildren(document.createElement("body"));
  document.body.append(link);
}
