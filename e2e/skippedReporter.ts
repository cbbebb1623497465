import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";

/** Says last of all which engines the journeys ran in, and in a line for each reason which were skipped: the list is long. */
export default class SkippedReporter implements Reporter {
  readonly #counts = new Map<string, number>();
  readonly #engines = new Set<string>();

  onTestEnd(_: TestCase, { status, annotations }: TestResult): void {
    for (const { type, description } of annotations)
      if (type === "engine" && description !== undefined) this.#engines.add(description);
    if (status !== "skipped") return;
    const reason = annotations.find(({ type }) => type === "skip")?.description ?? "without a reason";
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  }

  onEnd(): void {
    if (this.#engines.size > 0)
      process.stdout.write(`Engines of the journeys in e2e/engines/: ${[...this.#engines].join(", ")}\n`);
    for (const [reason, count] of this.#counts)
      process.stdout.write(`Skipped ${count} journey${count === 1 ? "" : "s"}: ${reason}\n`);
    process.stdout.write("Not part of npm test: the large corpus of ideas files (npm run test:corpus)\n");
  }

  printsToStdio(): boolean {
    return false;
  }
}
