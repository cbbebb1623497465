/**
 * Words that ask, and say nothing of what for: "I want to learn Rust", "is there a React project". They are words like
 * others as long as some project has them all.
 */
const REQUEST_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the and or of in on at for to with by from as is are am be was i im me my we you your it this that there any " +
    "some what which who how can could do does want wants would like need needs looking look find search show give get " +
    "learn learning know knows work working contribute please help project projects mentorship mentorships"
  ).split(" "),
);

/** Is this a word that only asks? */
export function isRequest(word: string): boolean {
  return REQUEST_WORDS.has(word);
}
