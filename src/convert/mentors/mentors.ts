/** People from the mentor field: names and GitHub handles told apart, e-mail addresses left out. */
import type { Mentor } from "../../catalogue/model.ts";
import { isPlaceholder } from "../fields/issues.ts";
import {
  isNetwork,
  type MentorToken,
  plainLine,
  tokenize,
  withoutEmails,
  withoutEscapes,
  withoutMarks,
} from "./tokens.ts";

/** A mentor, with the line it was read from. */
interface FoundMentor extends Mentor {
  line: number;
}

/** What a mentor field holds. */
export interface MentorField {
  mentors: FoundMentor[];
  /** The e-mail addresses that were left out, lower case, so that they can be kept out of other fields too. */
  emails: string[];
  /** Lines with more than people: notes, roles, sentences; without e-mail addresses. */
  notes: { text: string; line: number }[];
  /** Handles that GitHub cannot have, as written. */
  impossible: { handle: string; line: number }[];
}

const HANDLE = /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}(?:_[a-z\d]+)?$/i;
const ROLE_WORDS =
  "(?:(?:the|our|as)\\s+)?(?:(?:primary|secondary|tertiary|main|lead|leading|backup|co|first|second|third|1st|2nd|3rd|potential|possible|new|returning|assistant|shadow|technical|project)[\\s-]*)*(?:mentors?(?:\\(s\\))?(?:\\s+name)?|primary|secondary|tertiary|lead|main|backup|maintainer|org\\s+admin)(?:\\s+\\d)?";
const ROLE_PREFIX = new RegExp(`^${ROLE_WORDS}\\s*[:：–—-]\\s*`, "i");
const ROLE_SUFFIX = new RegExp(`(?:^|[\\s,]*[–—-]\\s*)${ROLE_WORDS}\\s*$`, "i");
const PRONOUNS = /^(?:he|she|they)\s*\/\s*(?:him|her|them|they)(?:\s*\/\s*\w+)?$/i;
const TEMPLATE =
  /^(?:mentor['’]?s?(?: \d)? names?|your (?:name|handle)|ja?ne doe|john doe|name|first(?:name)? last(?:name)?|full name|(?:github )?(?:handle|username)|mentor_github|jane-github|john-github)$/i;
const COMPANIES = new Set(
  "google,microsoft,redhat,ibm,intel,nvidia,amd,amazon,aws,apple,meta,vmware,broadcom,suse,cisco,isovalent,huawei,alibaba,tencent,bytedance,solo,tetrate,nirmata,harness,upbound,datadog,dynatrace,oracle,sap,bloomberg,cncf,cern,layer5,daocloud,canonical,confluent,elastic,hashicorp,weaveworks,sysdig,samsung,ericsson,nokia,adobe".split(
    ",",
  ),
);
const PARTICLES = new Set(
  "van,von,de,del,della,der,den,di,da,do,dos,du,la,le,el,al,bin,ben,ibn,af,av,zu,zur,y,e,ten,ter".split(","),
);

/** Reads the people of a mentor field, given as lines of Markdown with their numbers. */
export function readMentors(lines: readonly { number: number; text: string }[]): MentorField {
  const field: MentorField = { mentors: [], emails: [], notes: [], impossible: [] };
  for (const line of lines) readLine(line.number, line.text, field);
  field.mentors = unique(field.mentors);
  return field;
}

/** Two entries of one person (same handle, or same name and no handle) are one. */
function unique(mentors: readonly FoundMentor[]): FoundMentor[] {
  const byIdentity = new Map<string, FoundMentor>();
  for (const mentor of mentors) {
    const key = mentor.github?.toLowerCase() ?? `name:${mentor.name?.toLowerCase()}`;
    const known = byIdentity.get(key);
    if (known === undefined) byIdentity.set(key, mentor);
    else known.name ??= mentor.name;
  }
  return [...byIdentity.values()];
}

/** What of a line is looked at; a longer line is no list of people, and is kept as a note. */
const MAX_LINE = 5000;

function readLine(number: number, markdown: string, field: MentorField): void {
  const { text, emails } = withoutEmails(withoutEscapes(markdown.slice(0, MAX_LINE)));
  field.emails.push(...emails);
  const plain = plainLine(text);
  const reader = new LineReader(number, field);
  reader.read(tokenize(plain));
  if (reader.hasMore || markdown.length > MAX_LINE)
    field.notes.push({ text: withoutMarks(plain) + markdown.slice(MAX_LINE), line: number });
}

interface Draft {
  name: string;
  handle?: string;
  /** A word in parentheses that is a handle if no better one follows. */
  aside?: string;
  /** Parentheses stand after the name. */
  hasGroup?: boolean;
  /** Something after the name that ends it: a handle, an e-mail address. */
  complete: boolean;
}

/** Takes the tokens of one line; people are finished when the next one begins. */
class LineReader {
  /** The line says more than who mentors. */
  hasMore = false;
  private draft: Draft = { name: "", complete: false };
  private afterComma = false;

  private readonly number: number;
  private readonly field: MentorField;

  constructor(number: number, field: MentorField) {
    this.number = number;
    this.field = field;
  }

  read(tokens: readonly MentorToken[]): void {
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as MentorToken;
      if (token.type === "open") {
        const close = closing(tokens, index);
        this.group(tokens.slice(index + 1, close));
        index = close;
      } else this.take(token, tokens.slice(index + 1, index + 4));
    }
    this.finish();
  }

  private take(token: MentorToken, next: readonly MentorToken[]): void {
    if (token.type === "name") this.takeName(token.text, next);
    else if (token.type === "handle") this.takeHandle(token.text);
    else if (token.type === "profile") {
      this.takeName(token.text, []);
      this.takeHandle(token.handle);
    } else if (token.type === "foreignHandle") this.hasMore = true;
    else if (token.type === "email") this.draft.complete = true;
    else if (token.type === "end") this.finish();
    else if (token.type === "stop" && this.draft.complete) this.finish();
    this.afterComma = token.type === "comma";
  }

  private takeName(text: string, next: readonly MentorToken[]): void {
    const name = this.withoutRole(text);
    if (name === "") return;
    const { draft } = this;
    if (draft.name === "" && draft.handle === undefined) {
      draft.name = name;
      return;
    }
    if (draft.complete || draft.name === "") {
      this.begin(name);
      return;
    }
    if (!this.afterComma) {
      // The name goes on after parentheses: "Fisher(Fei) Xu".
      draft.name =
        draft.aside === undefined ? `${draft.name} ${name}` : `${draft.name}(${draft.aside}) ${name}`;
      delete draft.aside;
      return;
    }
    if (isBareHandle(name, next)) {
      draft.handle = name;
      draft.complete = true;
      return;
    }
    // "Hung-Ying, Tai (@hydai)": two single words before one handle are one name.
    const isOneName =
      !/\s/.test(draft.name) && !/\s/.test(name) && next[0]?.type === "open" && !draft.hasGroup;
    if (isOneName) draft.name = `${draft.name}, ${name}`;
    else this.begin(name);
  }

  private begin(name: string): void {
    this.finish();
    this.draft.name = name;
  }

  private takeHandle(written: string): void {
    const { draft } = this;
    if (draft.handle !== undefined) this.finish();
    // Word processors write a hyphen so, and GitHub has no other. A longer dash has another word behind it.
    const handle = written.replace(/[\u2010\u2011]/g, "-");
    if (TEMPLATE.test(handle)) return;
    if (HANDLE.test(handle)) this.draft.handle = handle;
    else {
      this.field.impossible.push({ handle, line: this.number });
      this.hasMore = true;
    }
    this.draft.complete = true;
  }

  /** What stands in parentheses after a name. */
  private group(tokens: readonly MentorToken[]): void {
    this.afterComma = false;
    this.draft.hasGroup = true;
    const handle = tokens.map(handleOf).find((text) => text !== undefined);
    const hasEmail = tokens.some((token) => token.type === "email");
    const words = tokens.flatMap((token) =>
      token.type === "name" ? token.text.split(/\s*\/\s*|\s+(?=$)/) : [],
    );
    if (tokens.some((token) => token.type === "foreignHandle")) this.hasMore = true;
    if (handle !== undefined) {
      this.keepAside();
      this.takeHandle(handle);
      if (words.some((word) => !this.isRole(word))) this.hasMore = true;
      return;
    }
    const bare = words.find(
      (word) =>
        HANDLE.test(word) && !this.isRole(word) && !COMPANIES.has(word.toLowerCase()) && !isNetwork(word),
    );
    if (bare !== undefined && hasEmail && this.draft.handle === undefined) {
      this.keepAside();
      this.takeHandle(bare);
    } else if (words.length > 0 && words.some((word) => !this.isRole(word))) {
      const [only = "", more] = words;
      if (this.draft.aside === undefined && !this.draft.complete && more === undefined)
        this.draft.aside = only;
      else this.hasMore = true;
    }
    if (hasEmail) this.draft.complete = true;
  }

  /** A second name in parentheses, before the handle, is part of the name. */
  private keepAside(): void {
    const { draft } = this;
    if (draft.aside !== undefined && draft.handle === undefined)
      draft.name = `${draft.name} (${draft.aside})`;
    delete draft.aside;
  }

  private isRole(text: string): boolean {
    return this.withoutRole(text) === "";
  }

  private withoutRole(text: string): string {
    const bare = text.replace(/^[\s:：,.–—-]+|[\s:：,–—-]+$/g, "");
    const name = PRONOUNS.test(bare)
      ? ""
      : bare
          .replace(ROLE_PREFIX, "")
          .replace(ROLE_SUFFIX, "")
          .replace(/[\s:：,–—-]+$/, "");
    if (name !== bare && !/^(?:project )?mentors?(?:\(s\))?(?: name)?\s*[:：]/i.test(bare))
      this.hasMore = true;
    return name;
  }

  private finish(): void {
    const { draft } = this;
    this.draft = { name: "", complete: false };
    if (draft.aside !== undefined) {
      const isHandle =
        draft.handle === undefined &&
        HANDLE.test(draft.aside) &&
        !COMPANIES.has(draft.aside.toLowerCase()) &&
        !isNetwork(draft.aside) &&
        !isPlaceholder(draft.aside);
      if (isHandle) draft.handle = draft.aside;
      else this.hasMore = true;
    }
    const name = this.personName(draft.name);
    if (name === undefined && draft.handle === undefined) return;
    this.field.mentors.push({ name: name ?? null, github: draft.handle ?? null, line: this.number });
  }

  private personName(text: string): string | undefined {
    if (text === "" || TEMPLATE.test(text) || isPlaceholder(text) || /^git\s?hub$/i.test(text))
      return undefined;
    const words = text.split(/\s+/);
    const cut = words.findIndex((word, index) => index > 0 && NOT_A_NAME.has(word.toLowerCase()));
    const kept = cut < 0 ? words : words.slice(0, cut);
    if (cut >= 0) this.hasMore = true;
    const lower = kept.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word.toLowerCase()));
    const isSentence = kept.length > 6 || (lower.length > 0 && lower.length < kept.length && kept.length > 3);
    if (isSentence || NOT_A_NAME.has((kept[0] as string).toLowerCase())) {
      this.hasMore = true;
      return undefined;
    }
    return kept.join(" ");
  }
}

const NOT_A_NAME = new Set(
  "from,at,of,with,who,is,are,was,will,also,please,for,the,to,available,can,and,or,in,on,as,we,you,if,this,any,more,see,contact,use,looking".split(
    ",",
  ),
);

/** "Sascha Grunert, saschagrunert, sgrunert@redhat.com": a word between name and address. */
function isBareHandle(word: string, next: readonly MentorToken[]): boolean {
  if (!HANDLE.test(word)) return false;
  const [first, second] = next;
  return first?.type === "email" || (first?.type === "comma" && second?.type === "email");
}

function handleOf(token: MentorToken): string | undefined {
  if (token.type === "profile") return token.handle;
  return token.type === "handle" ? token.text : undefined;
}

function closing(tokens: readonly MentorToken[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    const type = tokens[index]?.type;
    if (type === "open") depth++;
    else if (type === "close" && --depth === 0) return index;
  }
  return tokens.length;
}
