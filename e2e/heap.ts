/** What a page and its worker hold in memory, for benchmarks. */
import type { CDPSession } from "@playwright/test";
import * as v from "valibot";

/** In bytes, after what is not used any more has been taken away. */
const HeapModel = v.object({ usedSize: v.number(), backingStorageSize: v.number() });

/** In MB, what JavaScript holds. @param send asks the page or the worker */
export async function heapOf(send: (method: string) => Promise<unknown>): Promise<number> {
  await send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = v.parse(HeapModel, await send("Runtime.getHeapUsage"));
  return (usedSize + backingStorageSize) / 1e6;
}

/** Lets the search's worker be asked as the page is. Call before there is one. */
export async function attachWorker(session: CDPSession): Promise<(method: string) => Promise<unknown>> {
  const attached = new Promise<string>((resolve) => {
    session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      if (targetInfo.type === "worker") resolve(sessionId);
    });
  });
  const answers = new Map<number, (result: unknown) => void>();
  const AnswerModel = v.object({ id: v.number(), result: v.unknown() });
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const answer = v.safeParse(AnswerModel, JSON.parse(message));
    if (answer.success) answers.get(answer.output.id)?.(answer.output.result);
  });
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return async (method) => {
    const sessionId = await attached;
    const id = answers.size + 1;
    const answer = new Promise<unknown>((resolve) => answers.set(id, resolve));
    await session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) });
    return answer;
  };
}
