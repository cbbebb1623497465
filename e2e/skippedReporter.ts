import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";

/** Says last of all, in a line for each reason, which journeys this machine skipped: the list of tests is long. */
export default class SkippedReporter implements Reporter {
  readonly #counts = new Map<string, number>();

  onTestEnd(_: TestCase, { status, annotations }: TestResult): void {
    if (status !== "skipped") return;
    const reason = annotations.find(({ type }) => type === "skip")?.description ?? "without a reason";
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  }

  onEnd(): void {
    for (const [reason, count] of this.#counts)
      process.stdout.write(`Skipped ${count} journey${count === 1 ? "" : "s"}: ${reason}\n`);
    process.stdout.write("Not part of npm test: the large corpus of ideas files (npm run test:corpus)\n");
  }

  printsToStdio(): boolean {
    return false;
  }
}
