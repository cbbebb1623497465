import { expect, it } from "vitest";
import { exceededLimits } from "./limits.ts";

it("tells which hosts do not take a site", () => {
  expect(exceededLimits({ files: 20_000, bytes: 1e9, largest: 25 * 2 ** 20 })).toEqual([]);
  expect(exceededLimits({ files: 20_001, bytes: 1e6, largest: 1e6 })).toEqual([
    expect.stringMatching(
      /^Too large for Cloudflare Pages, which takes 20,000 files of 25 MiB each at most: https:/,
    ),
  ]);
  expect(exceededLimits({ files: 10, bytes: 1.1e9, largest: 1e6 })).toEqual([
    expect.stringMatching(/^Too large for GitHub Pages, which takes 1 GB/),
  ]);
  expect(exceededLimits({ files: 30_000, bytes: 2e9, largest: 1e6 })).toHaveLength(2);
  expect(exceededLimits({ files: 10, bytes: 1e8, largest: 27e6 })).toHaveLength(1);
});
