/** What is wrong with a handle that GitHub cannot have. */
export function impossibleHandle(handle: string): string {
  const [other] = handle.match(/[^\p{ASCII}]/u) ?? [];
  const code = other?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  const why =
    other === undefined
      ? "letters, digits and single hyphens only"
      : `“${other}” (U+${code}) is none of its letters, however alike`;
  return `“@${handle}” cannot be a GitHub handle: ${why}.`;
}
