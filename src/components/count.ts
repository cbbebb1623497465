/**
 * "1 project", "4 projects", "1,200 projects". The site's own language is English, whatever the visitor's; for so much
 * English a phone need not wake up `Intl`, which takes it longer than drawing some cards.
 */
export function countOf(count: number, noun: string): string {
  return `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ",")} ${noun}${count === 1 ? "" : "s"}`;
}
