/** Every journey that is made in all engines. */
import { comparing } from "./comparing.ts";
import type { Journeys } from "./Journeys.ts";
import { keys } from "./keys.ts";
import { phone } from "./phone.ts";
import { planning } from "./planning.ts";
import { searching } from "./searching.ts";
import { site } from "./site.ts";

export const JOURNEYS: Journeys = { ...searching, ...planning, ...comparing, ...keys, ...phone, ...site };
