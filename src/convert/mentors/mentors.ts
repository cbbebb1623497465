/** People from the mentor field: names and GitHub handles told apart, e-mail addresses left out. */
import type { Mentor } from "../../catalogue/model.ts";
import { isPlaceholder } from "../fields/issues.ts";
import { isCompany, isJob, isNobody, isProse, personName, withoutRole } from "./people.ts";
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
/** Reads the people of a mentor field, given as lines of Markdown with their numbers. */
export function readMentors(lines: readonly { number: number; text: string }[]): MentorField {
  const field: MentorField = { mentors: [], emails: [], notes: [], impossible: [] };
  let isInProse = false;
  for (const { number, text } of lines) {
    // A sentence goes on in the indented lines under its bullet.
    isInProse &&= /^\s+(?![-*+•\s])/.test(text);
    isInProse ||= isProse(plainLine(text.slice(0, MAX_LINE)));
    readLine(number, text, isInProse, field);
  }
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

function readLine(number: number, markdown: string, isSentence: boolean, field: MentorField): void {
  const { text, emails } = withoutEmails(withoutEscapes(markdown.slice(0, MAX_LINE)));
  field.emails.push(...emails);
  const plain = plainLine(text);
  const reader = new LineReader(number, field);
  const tokens = tokenize(plain);
  if (isSentence) reader.readProse(tokens);
  else reader.read(tokens);
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
  /** The last name was a job: what follows its comma is where that is. */
  private afterJob = false;

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

  /** A sentence names somebody only by a link that has their name and goes to their profile. */
  readProse(tokens: readonly MentorToken[]): void {
    this.hasMore = true;
    for (const token of tokens) {
      if (token.type !== "profile" || !/^\p{Lu}\S*(?:\s+\S+)*\s+\p{Lu}/u.test(token.text)) continue;
      this.takeName(token.text, []);
      this.takeHandle(token.handle);
      this.finish();
    }
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
    const isEmployer = this.afterJob && this.afterComma;
    this.afterJob = (isEmployer || this.draft.name !== "") && isJob(name);
    if (this.afterJob || isEmployer) {
      this.hasMore = true;
      this.draft.complete ||= this.draft.name !== "";
      return;
    }
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
    if (isNobody(handle)) return;
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
      (word) => HANDLE.test(word) && !this.isRole(word) && !isCompany(word) && !isNetwork(word),
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
    const { name, role } = withoutRole(text);
    if (role) this.hasMore = true;
    return name;
  }

  private finish(): void {
    const { draft } = this;
    this.draft = { name: "", complete: false };
    if (draft.aside !== undefined) {
      const isHandle =
        draft.handle === undefined &&
        HANDLE.test(draft.aside) &&
        !isCompany(draft.aside) &&
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
    const found = personName(text);
    if (found?.more || (found === undefined && text !== "" && !isPlaceholder(text))) this.hasMore = true;
    return found?.name;
  }
}

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
