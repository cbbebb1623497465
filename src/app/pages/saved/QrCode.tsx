import { encode } from "uqr";
import { useMessages } from "../../messages/MessagesProvider.tsx";

/**
 * Largest code, by the number that the standard gives to sizes: 137 modules wide, 1,732 bytes. A phone's camera reads it from
 * a screen; larger ones often fail (ISO/IEC 18004, table 7).
 */
const MAX_VERSION = 30;
/** Cameras need this much white around the code, in modules (ISO/IEC 18004, 9.1). */
const BORDER = 4;

/** The modules of a code, as rows of dark and light; null for a text that is too long for one. */
function modulesOf(text: string): boolean[][] | null {
  try {
    return encode(text, { ecc: "L", maxVersion: MAX_VERSION, border: BORDER }).data;
  } catch {
    return null;
  }
}

/** An address as a QR code, or what to do where it is too long for one. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const t = useMessages();
  const rows = modulesOf(text);
  if (!rows) return <p>{t("saved.tooLongForQrCode")}</p>;
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className="mx-auto w-full max-w-80 rounded-lg forced-color-adjust-none"
    >
      {/* Dark on white in every theme: many cameras do not read the opposite. */}
      <path d={`M0 0h${rows.length}v${rows.length}H0z`} fill="#fff" />
      <path d={dark.join("")} fill="#000" />
    </svg>
  );
}
