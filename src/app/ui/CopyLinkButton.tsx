import { useEffect, useRef, useState } from "react";
import { useBrowserValue } from "../lib/useBrowserValue.ts";
import { useMessages } from "../messages/MessagesProvider.tsx";
import { CheckIcon, LinkIcon } from "./icons.tsx";
import { ShareIcon } from "./moreIcons.tsx";

/** How long "Link copied" stays, in ms. */
const NOTICE = 2500;

/** Whether to open the share sheet. Only on phones, where it leads to the visitor's chats; elsewhere the clipboard is quicker. */
function hasShareSheet(): boolean {
  return matchMedia("(pointer: coarse)").matches && (navigator.canShare?.({ url: location.href }) ?? false);
}

/** What the share sheet sends beside an address. */
export interface SharedWords {
  title: string;
  text: string;
}

interface Props {
  /** The address to share. Default: the page's own, without its fragment. */
  address?: string;
  /** What the share sheet sends beside the address. Default: the page's title. */
  words?: SharedWords | undefined;
  /** The button's text where it copies. */
  label?: string;
  /** The button's text where it opens the share sheet. */
  shareLabel?: string;
  className?: string;
  /** It was pressed before its code was there: it does its work at once, and takes the focus. */
  isPressed?: boolean;
}

/** Shares an address with the phone's share sheet, else copies it, else shows it to be copied by hand. */
export function CopyLinkButton({
  address,
  words,
  label,
  shareLabel,
  className = "button",
  isPressed = false,
}: Props) {
  const t = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  const shares = useBrowserValue(hasShareSheet, false);
  const [tried, setTried] = useState<{ url: string; copied: boolean } | null>(null);
  const url = () => new URL(address ?? location.pathname + location.search, location.href).href;
  // The result belongs to an address that has changed since.
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
      await navigator.share({ title: document.title, ...words, url: url() });
    } catch (error) {
      // The visitor closed the sheet without sharing, or pressed the button again while it is open: no failure.
      const { name } = error as Error;
      if (name !== "AbortError" && name !== "InvalidStateError") await copy();
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the press that loaded it
  useEffect(() => {
    if (isPressed) button.current?.focus();
    if (isPressed) void (hasShareSheet() ? share() : copy());
  }, []);

  return (
    <>
      <button ref={button} type="button" className={className} onClick={shares ? share : copy}>
        {copied ? <CheckIcon /> : shares ? <ShareIcon /> : <LinkIcon />}
        {copied ? t("ui.linkCopied") : shares ? (shareLabel ?? t("ui.share")) : (label ?? t("ui.copyLink"))}
      </button>
      <span role="status" className="sr-only">
        {copied ? t("ui.linkCopied") : tried ? t("ui.linkNotCopied") : ""}
      </span>
      {tried && !copied && (
        <input
          aria-label={t("ui.linkToCopy")}
          className="h-11 w-full rounded-lg border border-edge bg-surface px-3"
          readOnly
          value={tried.url}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  );
}
