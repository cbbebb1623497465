import { site } from "virtual:settings";

/** The list's heading, also while it is loading. */
export const QUESTION = (
  <h1 tabIndex={-1} className="text-xl font-bold tracking-tight text-balance sm:text-2xl">
    {site.question}
  </h1>
);
