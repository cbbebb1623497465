import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Colour type "truecolour": red, green, blue. */
const RGB = 2;

/**
 * An opaque picture as PNG (https://www.w3.org/TR/png-3/). Without the alpha channel and without line filters, which
 * only harm flat colours, it has half the size of what the drawing library writes.
 * @param rgba four bytes a pixel, by rows; alpha is left out
 */
export async function opaquePng(rgba: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const stride = 1 + width * 3;
  // Each row begins with its filter: 0 is none.
  const rows = Buffer.alloc(stride * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const to = Math.floor(pixel / width) * stride + 1 + (pixel % width) * 3;
    for (let channel = 0; channel < 3; channel++) rows[to + channel] = rgba[pixel * 4 + channel] ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, RGB], 8);
  const packed = await promisify(deflate)(rows);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", packed),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}
