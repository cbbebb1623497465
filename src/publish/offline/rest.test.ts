import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRest, type Rest } from "./rest.ts";

describe("createRest", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const DURATION = 100;

  /** A rest, what ends its work, and what came of waiting for its end. */
  function begun() {
    const ending = new AbortController();
    const rest = createRest(DURATION, ending.signal);
    rest.begin();
    return { rest, ending, outcome: watch(rest) };
  }

  function watch(rest: Rest) {
    const outcome = vi.fn<(what: "over" | "ended") => void>();
    rest.over().then(
      () => outcome("over"),
      () => outcome("ended"),
    );
    return outcome;
  }

  it("is over where nobody asked for it", async () => {
    const outcome = watch(createRest(DURATION, new AbortController().signal));
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome).toHaveBeenCalledWith("over");
  });

  it("lasts as long as it should", async () => {
    const { outcome } = begun();
    await vi.advanceTimersByTimeAsync(DURATION - 1);
    expect(outcome).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome).toHaveBeenCalledWith("over");
  });

  it("goes on when it is asked for again", async () => {
    const { rest, outcome } = begun();
    await vi.advanceTimersByTimeAsync(60);
    rest.begin();
    await vi.advanceTimersByTimeAsync(DURATION - 1);
    expect(outcome).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome).toHaveBeenCalledWith("over");
  });

  it("does not keep work from ending", async () => {
    const { ending, outcome } = begun();
    ending.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome).toHaveBeenCalledWith("ended");
  });
});
