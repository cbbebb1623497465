/**
 * The whole plan in the fragment of an address, to move it to another browser. A browser sends no fragment to any server, so
 * the plan is seen by nobody but whoever has the link. The fragment holds the text of a backup (`planFile.ts`), compressed:
 *
 *     #plan=1.<base64url of the raw DEFLATE data>
 */
import type { SavedList } from "../list/model.ts";
import { formatPlanFile, MAX_LENGTH, type PlanFile, readPlanFile } from "./planFile.ts";

const NAME = "#plan=";

/** Raised when the encoding changes; the format of what is inside has a version of its own. */
const VERSION = "1";

/** The link cannot be read: it was cut, or changed on the way. */
const CUT: PlanFile = { refused: { reason: "cutLink" } };

/** Whether a fragment holds a plan, readable or not. */
export function hasPlan(hash: string): boolean {
  return hash.startsWith(NAME);
}

/** The fragment that holds a plan; {@link readPlanFragment} reads it. */
export async function planFragment(list: SavedList): Promise<string> {
  const text = new Blob([formatPlanFile(list, 0)]);
  const packed = await new Response(
    text.stream().pipeThrough(new CompressionStream("deflate-raw")),
  ).arrayBuffer();
  return `${NAME}${VERSION}.${toBase64Url(new Uint8Array(packed))}`;
}

/** Reads the plan of a fragment, completely or not at all. Never throws. */
export async function readPlanFragment(hash: string): Promise<PlanFile> {
  const [, version, data] = /^#plan=(\d+)\.([\w-]+)$/.exec(hash) ?? [];
  if (version === undefined || data === undefined) return CUT;
  if (version !== VERSION) return { refused: { reason: "newerLink" } };
  const text = await inflated(fromBase64Url(data)).catch(() => null);
  return text === null ? CUT : readPlanFile(text);
}

/** The decompressed text; null if it is longer than any plan, which a short link can claim to be. Rejects for damaged data. */
async function inflated(data: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > MAX_LENGTH) {
      await reader.cancel();
      return null;
    }
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The bytes of a base64url text. One that is cut in the middle of a byte loses that byte. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
  const bytes = atob(whole.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(bytes, (char) => char.charCodeAt(0));
}
