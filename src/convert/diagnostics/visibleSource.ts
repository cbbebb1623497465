/** A whole source without control characters, and a message for each line that had some. */
import { CONTROL_CHARACTERS, ESCAPED_CONTROL_CHARACTERS, visible } from "./controlCharacters.ts";
import { type Messages, report } from "./messages.ts";

/** {@link visible} for a whole source, with a message for each line that has control characters. Lines keep their numbers. */
export function visibleSource(text: string, isJson: boolean, file: string, messages: Messages): string {
  const shown = isJson
    ? text.replace(
        ESCAPED_CONTROL_CHARACTERS,
        (escaped, slashes: string) => slashes + (/u20/.test(escaped) ? "" : "\\ufffd"),
      )
    : text;
  if (shown !== text || text.search(CONTROL_CHARACTERS) >= 0) reportCharacters(text, isJson, file, messages);
  return visible(shown);
}

function reportCharacters(text: string, isJson: boolean, file: string, messages: Messages): void {
  text.split("\n").forEach((line, index) => {
    const escaped = isJson ? line.search(ESCAPED_CONTROL_CHARACTERS) : -1;
    const raw = line.search(CONTROL_CHARACTERS);
    const at = raw < 0 || (escaped >= 0 && escaped < raw) ? escaped : raw;
    if (at < 0) return;
    const code = (line.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const character = at === raw ? `The sign U+${code}` : "An escaped sign";
    const reason = `${character} is not taken over: it changes how the text around it is shown.`;
    report(messages, file, "deceptive-sign", { line: index + 1, column: at + 1 }, reason);
  });
}
