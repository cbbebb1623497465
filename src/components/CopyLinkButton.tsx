import { useEffect, useState } from "react";
import { CheckIcon, LinkIcon } from "./icons.tsx";

/** How long "Link copied" stays, in ms. */
const NOTICE = 2500;

/**
 * Copies an address; where the browser forbids that, shows it to be copied by hand.
 * @param address the address to copy; default: the page's own, without what only this browser knows
 */
export function CopyLinkButton({
  address,
  label = "Copy link",
  className = "button",
}: {
  address?: string;
  label?: string;
  className?: string;
}) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const url = () => new URL(address ?? location.pathname + location.search, location.href).href;

  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("idle"), NOTICE);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url());
      setState("copied");
    } catch {
      setState("failed");
    }
  };

  return (
    <>
      <button type="button" className={className} onClick={copy}>
        {state === "copied" ? <CheckIcon /> : <LinkIcon />}
        {state === "copied" ? "Link copied" : label}
      </button>
      <span role="status" className="sr-only">
        {state === "copied" ? "Link copied" : ""}
      </span>
      {state === "failed" && (
        <input
          aria-label="Link to copy"
          className="h-11 w-full rounded-lg border border-edge bg-surface px-3"
          readOnly
          value={url()}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  );
}
