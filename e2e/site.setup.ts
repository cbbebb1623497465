import { expect, test } from "@playwright/test";

test("the journeys' site is built", async ({ request }) => {
  // Its server answers when it is.
  test.setTimeout(180_000);
  const answer = await request.get("./", { timeout: 0 });
  expect(answer.status(), await answer.text()).toBe(200);
});
