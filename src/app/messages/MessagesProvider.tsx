import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from "react";
import { useBrowserValue } from "../lib/useBrowserValue.ts";
import { messagesStore, siteMessages } from "./language.ts";
import type { Translate } from "./messageTypes.ts";

const MessagesContext = createContext(siteMessages);

/**
 * Gives the components inside the messages in the visitor's language. A prerendered page and its hydration have the site's;
 * the other one follows in a transition, which React renders in time slices. A part of the page that is hydrated later than
 * the rest needs a provider of its own.
 */
export function MessagesProvider({ children }: { children: ReactNode }) {
  const prerendered = useBrowserValue(() => false, true);
  const [messages, setMessages] = useState(() => (prerendered ? siteMessages : messagesStore.getSnapshot()));
  useEffect(() => {
    // As functions, because React would call the messages themselves.
    const read = () => startTransition(() => setMessages(() => messagesStore.getSnapshot()));
    read();
    return messagesStore.subscribe(read);
  }, []);
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

/** The messages in the language that the page is shown in: `const t = useMessages(); t("saved.title")`. */
export function useMessages(): Translate {
  return useContext(MessagesContext);
}
