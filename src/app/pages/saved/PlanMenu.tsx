import { type ReactNode, useId, useRef, useState } from "react";
import type { ListedProject } from "../../../catalogue/listCodec.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { focusAfterRender } from "../../ui/focusAfterRender.ts";
import { CompareIcon, CrossIcon } from "../../ui/icons.tsx";
import { ChevronIcon, MoreIcon } from "../../ui/moreIcons.tsx";
import { toggleChosen, useChosen } from "../../visitor/compare.ts";

interface Props {
  title: string;
  /** Undefined if it has left the catalogue. */
  project: ListedProject | undefined;
  /** 0-based, among the items of its term. */
  place: number;
  /** Number of items of the term. */
  count: number;
  onMove: (place: number) => void;
  onRemove: () => void;
}

/** What can be done with a row of the planner, behind one button. */
export function PlanMenu({ title, project, place, count, onMove, onRemove }: Props) {
  const t = useMessages();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // Of hundreds of rows, at most one menu has anything in it.
  const [isOpen, setOpen] = useState(false);
  const chosen = useChosen().ids.includes(project?.id ?? "");
  /** The menu closes first, which brings the focus back to its button. */
  const choose = (action: () => void) => () => {
    menu.current?.hidePopover();
    action();
  };
  const moveTo = (next: number) =>
    choose(() => {
      onMove(next);
      // Moving the row in the document takes the focus from its button, and may move both out of view.
      focusAfterRender(() => {
        button.current?.scrollIntoView({ block: "nearest" });
        return button.current;
      });
    });
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={t("saved.moreFor", { title })}
        title={t("saved.more")}
        className="icon-button print:hidden"
      >
        <MoreIcon />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="menu"
        onBeforeToggle={({ newState }) => setOpen(newState === "open")}
      >
        {isOpen && (
          <>
            {project && (
              <Item
                data-shortcut="c"
                aria-pressed={chosen}
                onClick={choose(() => toggleChosen(project.id))}
                name={t("saved.compareTitle", { title })}
              >
                <CompareIcon filled={chosen} />
                {chosen ? t("saved.removeFromComparison") : t("saved.compare")}
              </Item>
            )}
            {place > 0 && (
              <Item onClick={moveTo(place - 1)} name={t("saved.moveTitleUp", { title })}>
                <ChevronIcon up />
                {t("saved.moveUp")}
              </Item>
            )}
            {place < count - 1 && (
              <Item onClick={moveTo(place + 1)} name={t("saved.moveTitleDown", { title })}>
                <ChevronIcon />
                {t("saved.moveDown")}
              </Item>
            )}
            <Item
              data-shortcut="s"
              data-title={title}
              onClick={choose(onRemove)}
              name={t("saved.removeTitle", { title })}
            >
              <CrossIcon />
              {t("saved.remove")}
            </Item>
          </>
        )}
      </div>
    </>
  );
}

interface ItemProps {
  name: string;
  "data-shortcut"?: string;
  "data-title"?: string;
  "aria-pressed"?: boolean;
  onClick: () => void;
  children: ReactNode;
}

const Item = ({ name, children, ...rest }: ItemProps) => (
  <button type="button" aria-label={name} className="menu-item" {...rest}>
    {children}
  </button>
);
