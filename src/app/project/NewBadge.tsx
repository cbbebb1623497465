import { useMessages } from "../messages/MessagesProvider.tsx";
import { useFresh } from "../visitor/visits.ts";

/** Marks a project that was not there on the last visit. */
export function NewBadge({ id }: { id: string }) {
  const t = useMessages();
  if (!useFresh().has(id)) return null;
  return (
    <span className="flex-none rounded-full bg-mark px-2 text-sm leading-5 font-semibold text-ink">
      {t("card.new")}
    </span>
  );
}
