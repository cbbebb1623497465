import type { buildSettings as ours } from "../../../src/config/build.ts";

export const buildSettings = {
  url: null as string | null,
  feedId: "journeys",
  colors: { band: "#12343b" },
  // Those of the newest term, and one more: a card takes as long as a page.
  cards: { make: true, most: 8, fonts: [] as readonly string[] },
  sources: [] as readonly string[],
  previousCatalogue: null as string | null,
  names: {},
} as const satisfies Record<keyof typeof ours, unknown>;
