import { STATUSES, type Status, setStatus } from "../../../visitor/list/plan.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { savedStore } from "../../visitor/saved.ts";
import { STATUS_TEXT } from "./statusText.ts";

/** Shows and sets the status of an application. */
export function StatusSelect({ id, title, status }: { id: string; title: string; status: Status }) {
  const t = useMessages();
  return (
    <label className={`status status-${status}`}>
      <span className="sr-only">{t("saved.statusOf", { title })}</span>
      <span aria-hidden="true" className="status-dot" />
      <select
        value={status}
        onChange={(event) => {
          const chosen = STATUSES.find((known) => known === event.target.value);
          if (chosen) savedStore.change(setStatus(id, chosen, new Date()));
        }}
      >
        {STATUSES.map((one) => (
          <option key={one} value={one}>
            {t(STATUS_TEXT[one])}
          </option>
        ))}
      </select>
    </label>
  );
}
