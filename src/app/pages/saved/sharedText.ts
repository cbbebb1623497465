import type { SavedItem } from "../../../visitor/list/model.ts";
import type { Translate } from "../../messages/messageTypes.ts";
import type { SharedWords } from "../../ui/CopyLinkButton.tsx";

/** Most titles that a shared text names: chats fold longer texts. */
const NAMED = 10;

/** What a share sheet sends with the link to a list: its own title, because that of the page is the sender's. */
export function sharedText(items: readonly Pick<SavedItem, "title" | "org">[], t: Translate): SharedWords {
  const title = t("saved.sharedCount", { count: items.length });
  const lines = items
    .slice(0, NAMED)
    .map(({ title: name, org }) => `• ${org === "" ? name : `${name} (${org})`}`);
  return {
    title,
    text: [
      t("saved.sharedText", { count: items.length }),
      ...lines,
      ...(items.length > NAMED ? ["…"] : []),
    ].join("\n"),
  };
}
