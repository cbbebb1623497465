/** Messages as the build compiles them (`publish/messages/`), put into words by icu-minify: 0.9 kB, and no parser in the browser. */
import format, { type CompiledMessage, type FormatOptions, type FormatValues } from "icu-minify/format";
import { createElement, Fragment, type ReactNode } from "react";
import { memoize } from "../../catalogue/memoize.ts";
import type { Language } from "../../config/languages.ts";
import type { MessageId, Translate } from "./messageTypes.ts";

/** What the build makes of a message's id in the app's code: its number among all ids, and its text in the site's language. */
export type BuiltId = readonly [number: number, text: CompiledMessage];

/** Compiled texts of a language, by the number of their ids; what is missing is shown in the site's language. */
export type MessageTable = readonly (CompiledMessage | null)[];

type AnyValues = FormatValues<ReactNode> | undefined;

/**
 * The messages in a language.
 * @param textOf finds the compiled text of a message
 */
export function createTranslator(
  language: Language,
  textOf: (id: BuiltId | MessageId) => CompiledMessage,
): Translate {
  const options = { formatters: formattersOf(language) as FormatOptions["formatters"] };
  const t = (id: MessageId, values?: AnyValues) => format(textOf(id), language, values, options);
  const rich = (id: MessageId, values: NonNullable<AnyValues>) =>
    elements([t(id, withElements(values))].flat());
  return Object.assign(t, { rich, language }) as Translate;
}

/** As children, not as an array, whose items would need keys. */
const elements = (chunks: readonly ReactNode[]) => createElement(Fragment, null, ...chunks);

/** Gives the functions for tags one node instead of an array. */
function withElements(values: NonNullable<AnyValues>): FormatValues<ReactNode> {
  const wrapped = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "function"
      ? (chunks: ReactNode[]) => (value as (words: ReactNode) => ReactNode)(elements(chunks))
      : value,
  ]);
  return Object.fromEntries(wrapped);
}

const pluralRules = memoize((language: Language) => new Intl.PluralRules(language));
const numberFormat = memoize((language: Language) => new Intl.NumberFormat(language));

/** English plurals and small numbers without `Intl`, whose first use takes a slow phone longer than rendering some cards. */
const ENGLISH: Pick<Intl.PluralRules, "select"> = { select: (count) => (count === 1 ? "one" : "other") };

/** Days are formatted by `useFormats`: no message has `{day, date}`. */
type Formatters = Pick<FormatOptions["formatters"], "getPluralRules" | "getNumberFormat">;

function formattersOf(language: Language): Formatters {
  const numbers: Pick<Intl.NumberFormat, "format"> = {
    format: (value) =>
      Number.isInteger(value) && Math.abs(Number(value)) < 1000
        ? String(value)
        : numberFormat(language).format(value),
  };
  return {
    getPluralRules: () => (language === "en" ? ENGLISH : pluralRules(language)) as Intl.PluralRules,
    getNumberFormat: () => numbers as Intl.NumberFormat,
  };
}
