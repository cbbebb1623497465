const UNITS = [
  ["year", 365 * 24 * 60],
  ["month", 30 * 24 * 60],
  ["week", 7 * 24 * 60],
  ["day", 24 * 60],
  ["hour", 60],
  ["minute", 1],
] as const;

/**
 * How long ago something was, in the largest unit that fits: "2 hours ago", "yesterday", "this minute".
 * @param then in ms since 1970
 * @param now in ms since 1970; one before `then`, by a clock that is wrong, counts as the same moment
 * @param language tag of the language of the words around it
 */
export function relativeTime(then: number, now: number, language: string): string {
  const minutes = Math.max(0, Math.floor((now - then) / 60_000));
  const [unit, length] = UNITS.find(([, length]) => minutes >= length) ?? ["minute", 1];
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(
    -Math.floor(minutes / length),
    unit,
  );
}
