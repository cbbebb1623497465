import { icon } from "./icons.tsx";

/** Not in `moreIcons.tsx`: the banner over a list, which a phone shows at once, needs no other of them. */
export const CalendarIcon = icon(
  <>
    <rect x="4" y="5.5" width="16" height="14.5" rx="2" />
    <path d="M4 10h16M8.5 3.5v4m7-4v4" />
  </>,
);
