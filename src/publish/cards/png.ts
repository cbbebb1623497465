import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** PNG color types: red, green and blue of each pixel, or an index into a palette. */
const RGB = 2;
const PALETTE = 3;
/** Largest palette: an index is one byte. */
const MAX_COLORS = 256;

/**
 * Encodes an opaque image as PNG (https://www.w3.org/TR/png-3/), without loss. Without alpha channel and line filters, which
 * only harm flat colors, a card has half the size of what resvg writes; with a palette, where it has few colors, a third.
 * @param rgba four bytes a pixel, row by row; alpha is left out
 */
export async function opaquePng(rgba: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const { colors, rows } = byPalette(rgba, width, height) ?? {
    colors: null,
    rows: rgbRows(rgba, width, height),
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colors === null ? RGB : PALETTE], 8);
  const packed = await promisify(deflate)(rows);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    ...(colors === null ? [] : [chunk("PLTE", colors)]),
    chunk("IDAT", packed),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Rows of palette indexes; null where there are too many colors. Each row begins with its filter type: 0 for no filter. */
function byPalette(rgba: Uint8Array, width: number, height: number): { colors: Buffer; rows: Buffer } | null {
  const places = new Map<number, number>();
  const rows = Buffer.alloc((1 + width) * height);
  // Neighboring pixels are mostly equal, which saves the lookup.
  let last = -1;
  let place = 0;
  let to = 0;
  for (let from = 0; from < width * height * 4; from += 4) {
    if (from % (width * 4) === 0) to++;
    const color = ((rgba[from] ?? 0) << 16) | ((rgba[from + 1] ?? 0) << 8) | (rgba[from + 2] ?? 0);
    if (color !== last) {
      last = color;
      place = places.get(color) ?? places.size;
      if (place === MAX_COLORS) return null;
      places.set(color, place);
    }
    rows[to++] = place;
  }
  const colors = Buffer.alloc(places.size * 3);
  for (const [color, at] of places) colors.writeUIntBE(color, at * 3, 3);
  return { colors, rows };
}

function rgbRows(rgba: Uint8Array, width: number, height: number): Buffer {
  const rows = Buffer.alloc((1 + width * 3) * height);
  let to = 0;
  for (let at = 0; at < width * height * 4; at++) {
    if (at % (width * 4) === 0) to++;
    if (at % 4 !== 3) rows[to++] = rgba[at] ?? 0;
  }
  return rows;
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}
