/** What is wrong with the options of a command line, in a sentence that names what was probably meant. */
import { nearestName } from "../../catalogue/editDistance.ts";

/**
 * What `parseArgs` of Node threw, without its advice on arguments that begin with “-”, which nobody meant here.
 * @param known names of the options, without “--”
 */
export function optionFault(error: unknown, known: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, option] = /^Unknown option '(-[^']*)'/.exec(message) ?? [];
  if (option === undefined) return message.split(". To specify")[0] ?? message;
  const meant = nearestName(option.replace(/^-+/, ""), known);
  return `There is no option “${option}”${meant === undefined ? "." : `: did you mean “--${meant}”?`}`;
}
