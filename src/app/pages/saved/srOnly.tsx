import type { ReactNode } from "react";

/** For the part of a message that only screen readers need: which project a short label is about. */
export const srOnly = (words: ReactNode) => <span className="sr-only">{words}</span>;
