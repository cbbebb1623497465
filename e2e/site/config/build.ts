export const buildSettings = {
  url: null as string | null,
  feedId: "journeys",
  colors: { band: "#12343b" },
  cards: { make: true, most: 1000, fonts: [] as readonly string[] },
  sources: [] as readonly string[],
  previousCatalogue: null as string | null,
  names: {},
} as const;
