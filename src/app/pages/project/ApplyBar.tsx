import { type RefObject, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { ApplicationState } from "../../../catalogue/applicationState.ts";
import type { ListedProject } from "../../../catalogue/listCodec.ts";
import { useBarHeight } from "../../layout/useBarHeight.ts";
import { useMediaQuery } from "../../lib/useMediaQuery.ts";
import { useMessages } from "../../messages/MessagesProvider.tsx";
import { ApplyLink } from "../../project/ApplyLink.tsx";
import { StateBadge } from "../../project/StateBadge.tsx";
import { useChosen } from "../../visitor/compare.ts";

interface Props {
  project: ListedProject;
  program: string | undefined;
  state: ApplicationState;
  /** While it is in view, the bar is not. */
  strip: RefObject<HTMLElement | null>;
}

/** On phones, the way to apply at the screen's lower edge, from where the first one has scrolled away. */
export function ApplyBar({ project, program, state, strip }: Props) {
  const [isAway, setAway] = useState(false);
  // Both at once would leave a phone little room to read.
  const hasTray = useChosen().ids.length > 0;
  useEffect(() => {
    if (!strip.current) return;
    const observer = new IntersectionObserver(([entry]) =>
      setAway(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.top < 0),
    );
    observer.observe(strip.current);
    return () => observer.disconnect();
  }, [strip]);
  const isPhone = useMediaQuery("(width < 40rem)");
  const bars = isPhone && isAway && !hasTray && document.querySelector(".bars");
  return bars ? createPortal(<Bar project={project} program={program} state={state} />, bars) : null;
}

function Bar({ project, program, state }: Omit<Props, "strip">) {
  const t = useMessages();
  const bar = useRef<HTMLElement>(null);
  useBarHeight(bar);
  return (
    <section ref={bar} className="bar shadow-float" aria-label={t("project.applyBar")}>
      <div className="wrap flex items-center gap-2 py-2">
        <StateBadge state={state} />
        <ApplyLink project={project} program={program} state={state} small className="min-h-11 flex-1" />
      </div>
    </section>
  );
}
