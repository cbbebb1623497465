/** Settings of the journeys' site: other ones than the site's own, so that no journey can rest on those. */
export const site = {
  name: "Lantern Mentorships",
  description: "A made-up site, on which every journey of the tests takes place.",
  question: "Which light do you want to keep burning?",
  url: null as string | null,
  feedId: "journeys" as string | null,
  colors: { band: "#12343b" } as Readonly<Record<string, string | { light: string; dark: string }>>,
  cards: { make: true, most: 1000, fonts: [] as readonly string[] },
  sources: [] as readonly string[],
  links: [{ text: "How Lantern works", url: "https://lantern.example/how" }] as readonly {
    text: string;
    url: string;
  }[],
  attribution: {
    text: "The Lantern Keepers",
    url: "https://lantern.example/",
    licence: "CC BY 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  },
} as const;
