/** `npm run --silent refresh -- due|changes …`. */
import { runRefresh } from "./refresh.ts";
import { writeFully } from "./writeFully.ts";

await writeFully(process.stdout, await runRefresh(process.argv.slice(2), new Date()));
