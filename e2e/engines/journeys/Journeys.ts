import type { Visitor } from "../Visitor.ts";

/** What visitors do, by what holds for them. */
export type Journeys = Readonly<Record<string, (visitor: Visitor) => Promise<void>>>;
