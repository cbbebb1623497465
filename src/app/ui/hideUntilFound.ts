/**
 * Lets a browser's search in the page find what a phone folds, and unfold it
 * (https://html.spec.whatwg.org/multipage/interaction.html#the-hidden-attribute). By hand: React knows neither the
 * attribute's value nor the event. Where nothing is folded there is no attribute: a reader view leaves out what has one.
 * @param part has the class `folded-on-phones`
 * @param onFound unfolds it
 * @returns what undoes it
 */
export function hideUntilFound(part: HTMLElement, onFound: () => void): (() => void) | undefined {
  if (!("onbeforematch" in part) || getComputedStyle(part).display !== "none") return;
  const unfold = () => {
    // Now, not with the next render: the browser is about to scroll there.
    part.classList.remove("folded-on-phones");
    onFound();
  };
  part.setAttribute("hidden", "until-found");
  part.addEventListener("beforematch", unfold);
  return () => {
    part.removeAttribute("hidden");
    part.removeEventListener("beforematch", unfold);
  };
}
