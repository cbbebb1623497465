/** Every journey that is made in all engines. */
import { comparing } from "./comparing.ts";
import type { Journeys } from "./Journeys.ts";
import { keys } from "./keys.ts";
import { offline } from "./offline.ts";
import { phone } from "./phone.ts";
import { planning } from "./planning.ts";
import { searching } from "./searching.ts";
import { site } from "./site.ts";

/** Those that any host does for. */
export const ONLINE: Journeys = { ...searching, ...planning, ...comparing, ...keys, ...phone, ...site };

export const JOURNEYS: Journeys = { ...ONLINE, ...offline };
