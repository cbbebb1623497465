import { type KeyboardEvent, memo } from "react";
import type { FacetOption } from "../../../../search/filters/facets.ts";
import type { Facet } from "../../../../search/filters/filters.ts";
import { useMessages } from "../../../messages/MessagesProvider.tsx";
import { MinusIcon } from "../../../ui/moreIcons.tsx";

interface Props {
  facet: Facet;
  option: FacetOption;
  checked: boolean;
  excluded: boolean;
  /** Chooses a slug, or leaves it out where it has a "-" before it; once more, and it is neither. */
  onToggle: (facet: Facet, value: string) => void;
}

/**
 * One option: a checkbox that chooses it, and a button that leaves it out. The button is no stop of the Tab key, since that
 * would double the stops before the list: on the checkbox, the minus key does the same.
 */
export const FacetOptionRow = memo(function FacetOptionRow({
  facet,
  option: { slug, label, count },
  checked,
  excluded,
  onToggle,
}: Props) {
  const t = useMessages();
  const leaveOut = () => onToggle(facet, `-${slug}`);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "-" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    leaveOut();
  };
  const isIdle = count === 0 && !checked && !excluded;
  return (
    <div className="group/option relative -mx-2 flex rounded-md hover:bg-sunken">
      <label
        className={`flex min-h-9 min-w-0 flex-1 cursor-pointer items-center gap-2.5 py-1 ps-2 pe-10 text-[0.9375rem] leading-5 pointer-coarse:min-h-11 pointer-coarse:pe-13 ${isIdle ? "text-muted" : ""}`}
      >
        <input
          id={`facet-${facet}-${slug}`}
          type="checkbox"
          className="size-4.5 flex-none"
          checked={checked}
          aria-keyshortcuts="-"
          onChange={() => onToggle(facet, slug)}
          onKeyDown={onKeyDown}
        />
        <span className={`min-w-0 wrap-anywhere ${excluded ? "text-danger line-through" : ""}`}>{label}</span>{" "}
        <span className="ms-auto text-sm text-muted tabular-nums">{count}</span>
      </label>
      <button
        type="button"
        tabIndex={-1}
        aria-label={t("filters.leaveOut", { value: label })}
        aria-pressed={excluded}
        title={t("filters.leaveOutKey", { value: label })}
        className="absolute inset-y-0 end-1 my-auto grid size-8 place-items-center rounded-md text-muted transition-opacity hover:bg-danger-soft hover:text-danger aria-pressed:text-danger pointer-fine:opacity-0 pointer-fine:group-focus-within/option:opacity-100 pointer-fine:group-hover/option:opacity-100 pointer-fine:aria-pressed:opacity-100 pointer-coarse:size-11"
        onClick={leaveOut}
      >
        <MinusIcon className="size-4.5" />
      </button>
    </div>
  );
});
