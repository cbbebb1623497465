/**
 * Words of a request that do not name its subject: "I want to learn Rust", "is there a React project". The engine drops
 * them only from a query of which no project has all words.
 */
const REQUEST_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the and or of in on at for to with by from as is are am be was i im me my we you your it this that there any " +
    "some what which who how can could do does want wants would like need needs looking look find search show give get " +
    "learn learning know knows work working contribute please help project projects mentorship mentorships"
  ).split(" "),
);

/** True for "want", "learn" and the like. @param word folded */
export function isRequestWord(word: string): boolean {
  return REQUEST_WORDS.has(word);
}
