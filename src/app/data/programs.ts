import { programs } from "virtual:programs";
import { type Program, programIn } from "../../config/programs.ts";

/**
 * The rules of a program, as the site's settings have them.
 * @param name as terms have it; "" or undefined where it is not known
 */
export function programOf(name: string | undefined): Program {
  return programIn(programs, name);
}
