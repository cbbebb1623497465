const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

/**
 * "Aug 3" of "2026-08-03", for a day of this year or the next. Not with `Intl`, whose first use takes a slow phone longer than
 * rendering some cards.
 */
export function shortDay(day: string): string {
  const [, month = "", date = ""] = day.split("-");
  const at = 3 * (Number(month) - 1);
  return `${MONTHS.slice(at, at + 3)} ${Number(date)}`;
}
