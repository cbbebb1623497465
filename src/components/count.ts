const plural = new Intl.PluralRules("en");

/** "1 project", "4 projects". The site's own language is English, whatever the visitor's. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${plural.select(count) === "one" ? "" : "s"}`;
}
