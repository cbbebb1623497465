/** Which words are somebody's name, and which say a role, a placeholder, a place of work or a sentence. */
import { isPlaceholder } from "../fields/issues.ts";

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ""));
}

/** What a mentor is beside being one: "Lead mentor", "Support", "2nd reviewer". */
const ROLE_ADJECTIVES =
  "primary secondary tertiary main lead leading backup co first second third 1st 2nd 3rd potential possible new returning assistant assisting shadow technical project coding proposed confirmed tentative adjunct additional gsoc lfx org";
const ROLE_NOUNS =
  "mentors?(?:\\(s\\))?(?:\\s+names?)? primary secondary tertiary lead main backup support maintainers? org\\s+admin admin adjunct advisors? supervisors? reviewers? coordinators?";
const ROLE = `(?:(?:the|our|as)\\s+)?(?:(?:${ROLE_ADJECTIVES.split(" ").join("|")})[\\s-]*)*(?:${ROLE_NOUNS.split(/ /).join("|")})(?:\\s+\\d)?`;
const ROLE_PREFIX = new RegExp(`^${ROLE}\\s*[:：–—-]\\s*`, "i");
const ROLE_SUFFIX = new RegExp(`(?:^|[\\s,]*[–—-]\\s*)${ROLE}\\s*$`, "i");
const PRONOUNS = /^(?:he|she|they)\s*\/\s*(?:him|her|them|they)(?:\s*\/\s*\w+)?$/i;

/** The text without the role before or behind it: "Lead: Ada" and "Ada – Lead Mentor" are both "Ada". */
export function withoutRole(text: string): { name: string; role: boolean } {
  const bare = text.replace(/^[\s:：,.–—-]+|[\s:：,–—-]+$/g, "");
  if (PRONOUNS.test(bare)) return { name: "", role: bare !== "" };
  const name = bare
    .replace(ROLE_PREFIX, "")
    .replace(ROLE_SUFFIX, "")
    .replace(/[\s:：,–—-]+$/, "");
  return { name, role: name !== bare && !/^(?:project )?mentors?(?:\(s\))?(?: name)?\s*[:：]/i.test(bare) };
}

/** What a template has where a name or handle belongs. */
const TEMPLATE =
  /^(?:mentor['’]?s?(?: \d)? names?|your (?:name|handle)|ja?ne doe|john doe|name|first(?:name)? last(?:name)?|full name|(?:github )?(?:handle|username|link|profile)|mentor_github|jane-github|john-github|(?:add )?your(?:self| name)(?: here)?|you|someone|anyone|name surname)$/i;

/** Handles of groups and of nobody. */
const NOBODY = words(
  "tbd tba tbc mentor mentors admin admins maintainer maintainers everyone here channel role roles team all you username handle github contributor contributors none null todo",
);

/** True for what stands in place of a handle: "@tbd", "@your-handle". */
export function isNobody(handle: string): boolean {
  return TEMPLATE.test(handle) || NOBODY.has(handle.toLowerCase()) || isPlaceholder(handle);
}

const COMPANIES = words(
  "google microsoft redhat ibm intel nvidia amd amazon aws apple meta vmware broadcom suse cisco isovalent huawei alibaba tencent bytedance solo tetrate nirmata harness upbound datadog dynatrace oracle sap bloomberg cncf cern layer5 daocloud canonical confluent elastic hashicorp weaveworks sysdig samsung ericsson nokia adobe",
);

/** True for a company's name, which could be a handle as well. */
export function isCompany(text: string): boolean {
  return COMPANIES.has(text.toLowerCase());
}

const PARTICLES = words(
  "van von de del della der den di da do dos du la le el al bin ben ibn af av zu zur y e ten ter dela af st",
);

/** Words that end a name: what follows says where somebody works or what they do. */
const AFTER_A_NAME = words(
  "from at of with who how is are was also please for the to available and or in on as we you if this any more see contact use looking via through (or works working has have",
);
/** The same, but somebody's name with a capital letter: "Will", "Can". */
const AFTER_A_NAME_SMALL = words("will can may but an so a that which into by be it");

/** Words with which a line begins that is no list of people, but tells where to find some. */
const PROSE_STARTS = words(
  "look people since please we any almost previous you your join ask see for if feel to add this these those contact reach students applicants candidates contributors everyone anyone anybody all several multiple various other mentors the our no not none currently there it both each depending discuss discussion interested when once as find open need needed needs looking unassigned vacant note by also more some most further must should could would do does don't get how what where who maintainers members committers developers experienced core implement improve simplify update ensure create build write develop design fix support extend make provide investigate explore",
);

/** Words of groups, places and things: no person's name has them. */
const NO_NAMES = words(
  "mentor mentors maintainer maintainers committer committers contributor contributors member members developer developers manager managers team teams community staff group groups mailing list server servers channel channels forum role roles organization organisation university institute inc inc. ltd gmbh foundation labs laboratory college corp department school request support adjunct none tbd tba tbc discord slack matrix zulip irc github gitlab linkedin email e-mail mail website homepage profile blog twitter project projects difficulty size hours skills duration contact chat link references resources experience knowledge here needed required wanted welcome yourself potential possible admins admin office unknown truncated reach others other built work works easy simple robust reliable simplify implement update ensure improvement improvements tutorial tutorials installation documentation process release releases options tbc time week weekly hours meeting meetings feedback beta helpful talk ask page tentative team's rest devs users",
);

/** What somebody is where they work: "Ada Vale, Senior Engineer, Example Labs". */
const JOB =
  /^(?:the |an? )?(?:(?:senior|junior|principal|staff|chief|lead|associate|assistant|executive|managing|technical|program|research|software|phd|full|adjunct|visiting|project|product|data|technology|engineering)\s+)*(?:director|lead|engineer|researcher|scientist|developer|manager|officer|president|founder|co-founder|chair|professor|lecturer|postdoc|fellow|student|candidate|architect|analyst|designer|curator|librarian|ceo|cto|pi)$/i;

/** True for a job, after which a comma and an employer may follow. */
export function isJob(text: string): boolean {
  return JOB.test(text.trim());
}

/** "Adjunct Ada Vale", without a colon between. */
const ROLE_WORD_FIRST = /^(?:adjunct|support|mentor) (?=\p{Lu}\p{Ll})/iu;

/** A name has at most so many words. */
const MAX_WORDS = 6;

/** What a text that stands where people stand says: a name, perhaps with more behind it; undefined for anything else. */
export function personName(text: string): { name: string; more: boolean } | undefined {
  if (text === "" || TEMPLATE.test(text) || isPlaceholder(text)) return undefined;
  const all = text
    .replace(/^[*_'"‘“„]+|[*\\!?'"’”]+$/g, "")
    .trim()
    .replace(ROLE_WORD_FIRST, "")
    .split(/\s+/);
  const end = all.findIndex((word, index) => index > 0 && endsName(word));
  const kept = end < 0 ? all : all.slice(0, end);
  const [first = ""] = kept;
  if (endsName(first)) return undefined;
  // "helped by the others", "rest of the team".
  if (end >= 0 && kept.length === 1 && /^\p{Ll}+ed$/u.test(first)) return undefined;
  const lower = kept.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word.toLowerCase()));
  const isMixed = lower.length > 0 && lower.length < kept.length;
  if (kept.length > MAX_WORDS || (isMixed && (kept.length > 3 || lower.length > 1))) return undefined;
  if (
    kept.some((word) =>
      word
        .toLowerCase()
        .split("/")
        .some((part) => NO_NAMES.has(part.replace(/[.,]$/, ""))),
    )
  )
    return undefined;
  if (kept.some((word) => /[:：=<>{}|+*]/.test(word) || /^\d/.test(word) || word.includes("://")))
    return undefined;
  return { name: kept.join(" "), more: end >= 0 };
}

function endsName(word: string): boolean {
  return /^[–—-]+$/.test(word) || AFTER_A_NAME.has(word.toLowerCase()) || AFTER_A_NAME_SMALL.has(word);
}

/** A line of so many words, most of them in small letters, is a sentence. */
const MIN_SENTENCE = 15;
/** A line that is longer than this, without a handle or link in it, is no list of names. */
const LONG_LINE = 250;

/** True for a line that tells something, where others name people. */
export function isProse(line: string): boolean {
  if (line.length > LONG_LINE && !/[@\]]|github/i.test(line)) return true;
  const all = line
    .replace(/^[^\p{L}@[(`]+/u, "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const [first = ""] = all;
  if (all.length >= MIN_SENTENCE && !/[@\]\uE000]|github/i.test(line)) {
    const small = all.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word)).length;
    if (small * 2 > all.length) return true;
  }
  return (
    all.length >= 3 &&
    PROSE_STARTS.has(first.toLowerCase().replace(/[,:]$/, "")) &&
    !/^\p{Lu}[\p{L}'.-]*,?$/u.test(all[1] ?? "")
  );
}
