/** Which words of a search ask for a fact about a program, rather than for projects. */
import type { FactTopic } from "../../../../config/programs.ts";
import { words } from "../../../../search/text/text.ts";

/** The months, in English, in their order. */
const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** The words and phrases of each topic, in the order of the card, separated by commas, as `words` folds them: "part-time" is "part time". */
const ASKED: readonly (readonly [FactTopic, string])[] = [
  [
    "hours",
    "part time, parttime, full time, fulltime, hours a week, hours per week, weekly hours, workload, duration, how long, how many weeks, how many hours",
  ],
  [
    "dates",
    "deadline, deadlines, when does it start, start date, timeline, application period, when to apply",
  ],
  [
    "stipend",
    "stipend, stipends, paid, unpaid, salary, payment, paid internship, compensation, how much money, scholarship",
  ],
  ["remote", "remote, remotely, work from home, onsite, on site, wfh"],
  [
    "eligibility",
    "eligible, eligibility, who can apply, can i apply, requirements to apply, student, students, visa, age limit, under 18",
  ],
  [
    "level",
    "beginner, beginners, newbie, newbies, junior, entry level, no experience, without experience, first timer, first timers",
  ],
];

/** Technical terms that have the words of a topic in them. */
const TECHNICAL =
  /\b(?:remote (?:write|read|storage|execution|attestation|procedure|cach\w*|regist\w*|cluster\w*|debug\w*|desktop|control|access|api|code)|(?:non|junior) blocking)\b/g;

const TESTS = ASKED.map(
  ([topic, phrases]) => [topic, new RegExp(`(?:^| )(?:${phrases.split(", ").join("|")})(?= |$)`)] as const,
);

/** The topics that a search asks about, in the order of the card; empty for most. */
export function askedTopics(query: string): FactTopic[] {
  const text = words(query).join(" ").replace(TECHNICAL, "");
  const asked = TESTS.filter(([, test]) => test.test(text)).map(([topic]) => topic);
  return askedMonth(query) !== null && !asked.includes("dates") ? [...asked, "dates"] : asked;
}

/** The month that a search names, 1 to 12; null for none. "may" alone is mostly a verb, "march" too: both need company. */
export function askedMonth(query: string): number | null {
  const typed = words(query);
  const at = typed.findIndex((word) => MONTHS.includes(word));
  const month = MONTHS.indexOf(typed[at] ?? "") + 1;
  if (month === 0) return null;
  const isVerb = month === 3 || month === 5;
  return isVerb && typed.length > 1 && !/^(?:in|from|until|till|by|since)$/.test(typed[at - 1] ?? "")
    ? null
    : month;
}
