import { useEffect, useState, useSyncExternalStore } from "react";
import { CheckIcon, LinkIcon, ShareIcon } from "./icons.tsx";

/** How long "Link copied" stays, in ms. */
const NOTICE = 2500;

/** A phone's own sheet leads to the chats in which links are shared; at a desk the clipboard is nearer. */
function hasShareSheet(): boolean {
  return matchMedia("(pointer: coarse)").matches && (navigator.canShare?.({ url: location.href }) ?? false);
}

const neverChanges = () => () => {};

interface Props {
  /** The address to share; default: the page's own, without what only this browser knows. */
  address?: string;
  /** The button's words where it copies. */
  label?: string;
  /** And where it opens the share sheet. */
  shareLabel?: string;
  className?: string;
}

/** Shares an address by the phone's share sheet, else copies it, else shows it to be copied by hand. */
export function CopyLinkButton({
  address,
  label = "Copy link",
  shareLabel = "Share",
  className = "button",
}: Props) {
  const shares = useSyncExternalStore(neverChanges, hasShareSheet, () => false);
  const [tried, setTried] = useState<{ url: string; copied: boolean } | null>(null);
  const url = () => new URL(address ?? location.pathname + location.search, location.href).href;
  // What became of another address says nothing of this one.
  if (tried && tried.url !== url()) setTried(null);
  const copied = tried?.copied;

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setTried(null), NOTICE);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url());
      setTried({ url: url(), copied: true });
    } catch {
      setTried({ url: url(), copied: false });
    }
  };

  const share = async () => {
    try {
      await navigator.share({ title: document.title, url: url() });
    } catch (error) {
      // Closed without sharing, or pressed again while the sheet is open: what the visitor wanted.
      const { name } = error as Error;
      if (name !== "AbortError" && name !== "InvalidStateError") await copy();
    }
  };

  return (
    <>
      <button type="button" className={className} onClick={shares ? share : copy}>
        {copied ? <CheckIcon /> : shares ? <ShareIcon /> : <LinkIcon />}
        {copied ? "Link copied" : shares ? shareLabel : label}
      </button>
      <span role="status" className="sr-only">
        {copied ? "Link copied" : tried ? "The link could not be copied. It follows in a field." : ""}
      </span>
      {tried && !copied && (
        <input
          aria-label="Link to copy"
          className="h-11 w-full rounded-lg border border-edge bg-surface px-3"
          readOnly
          value={tried.url}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  );
}
