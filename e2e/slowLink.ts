/** A slow network between a host and all that a browser runs: pages, their workers, the service worker. */
import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { LATENCY, THROUGHPUT } from "./slowPhone.ts";

/** Answers share the link in turns of so many bytes, some packets. */
const TURN = 4096;

/** What the line, status, and headers of an answer take, in bytes; HTTP/2 packs them smaller. */
const HEADERS = 250;

/** A file that was sent. */
export interface Sent {
  name: string;
  /** Bytes, with the headers. */
  size: number;
  /** When it was asked for and when its last byte was sent, in ms of `performance.now()`. */
  asked: number;
  done: number;
}

export class SlowLink {
  /** All that was sent, in the order of its last bytes. */
  readonly sent: Sent[] = [];
  /** How many files are on their way. */
  open = 0;
  /** When the link has sent all that it has taken. */
  #free = 0;

  async send(response: ServerResponse, name: string, content: Buffer): Promise<void> {
    const asked = performance.now();
    this.open++;
    await sleep(LATENCY);
    await this.#take(HEADERS);
    for (let at = 0; at < content.length; at += TURN) {
      const turn = content.subarray(at, at + TURN);
      await this.#take(turn.length);
      response.write(turn);
    }
    response.end();
    this.open--;
    this.sent.push({ name, size: content.length + HEADERS, asked, done: performance.now() });
  }

  /** Waits until it has sent some bytes. */
  async #take(bytes: number): Promise<void> {
    this.#free = Math.max(this.#free, performance.now()) + (bytes / THROUGHPUT) * 1000;
    await sleep(this.#free - performance.now());
  }
}
