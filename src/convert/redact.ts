/** Keeps mentors' e-mail addresses out of every text of the catalogue. */

const LINKED = /\[([^\][]*)\]\(mailto:([^()\s]*)\)/gi;
const PLAIN = /<?(?:mailto:)?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>?/gi;

/**
 * A function that takes the given addresses out of a text.
 * @param emails lower case; spelt-out ones ("a AT b DOT c") are taken literally
 */
export function redactor(emails: readonly string[]): (text: string) => string {
  const known = new Set(emails);
  const spelt = emails.filter((email) => !email.includes("@"));
  return (text) => {
    if (known.size === 0) return text;
    let clean = text;
    if (clean.includes("@")) {
      clean = clean
        .replace(LINKED, (whole, label: string, address: string) =>
          known.has(address.toLowerCase()) ? (label.includes("@") ? REMOVED : label) : whole,
        )
        .replace(PLAIN, (whole, address: string) => (known.has(address.toLowerCase()) ? REMOVED : whole));
    }
    for (const email of spelt) {
      const at = clean.toLowerCase().indexOf(email);
      if (at >= 0) clean = clean.slice(0, at) + REMOVED + clean.slice(at + email.length);
    }
    return clean;
  };
}

const REMOVED = "(e-mail address left out)";
