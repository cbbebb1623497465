/** Types of messages: which ids there are, and which values each text takes, read from the English texts by the compiler. */
import type { GetICUArgs } from "@schummar/icu-type-parser";
import type { ReactNode } from "react";
import type { Language } from "../../config/languages.ts";
import type { en } from "./en.ts";

type Texts = typeof en;
type Section = keyof Texts;

/** "<section>.<key>" of a text in `en.ts`. */
export type MessageId = { [S in Section]: `${S}.${keyof Texts[S] & string}` }[Section];

type TextOf<Id extends MessageId> = Id extends `${infer S extends Section}.${infer Key}`
  ? Key extends keyof Texts[S]
    ? Texts[S][Key]
    : never
  : never;

/** The values of a text: `{n, plural, …}` and `{n, number}` take numbers, `{name}` texts and numbers. */
type Values<Text> = Text extends string
  ? GetICUArgs<Text, { ICUNumberArgument: number; ICUDateArgument: Date; ICUArgument: string | number }>
  : never;

/** What is rendered around the words in a `<tag>` of a text. */
type Wrap = (words: ReactNode) => ReactNode;

type Tags<Text> = Text extends `${infer Before}<${infer Name}>${infer Words}</${string}>${infer After}`
  ? { [N in Name]: Wrap } & Tags<`${Before}${Words}${After}`>
  : unknown;

type PlainArguments<Id extends MessageId> = Id extends MessageId
  ? unknown extends Tags<TextOf<Id>>
    ? keyof Values<TextOf<Id>> extends never
      ? []
      : [values: Values<TextOf<Id>>]
    : [useRich: never]
  : never;

/** The messages in one language. A new function for each, so that what is computed with it is computed again. */
export interface Translate {
  /** The text of a message. One with tags is for {@link rich}. */
  <Id extends MessageId>(id: Id, ...values: PlainArguments<Id>): string;
  /**
   * A message with `<tags>`, as React's content.
   * @param values for each tag a function of the words in it: `{ link: (words) => <a href="…">{words}</a> }`
   */
  rich<Id extends MessageId>(id: Id, values: Values<TextOf<Id>> & Tags<TextOf<Id>>): ReactNode;
  readonly language: Language;
}
