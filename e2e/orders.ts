/** Sites that a test wants are built by the process that built the journeys' own, which does it in half the time. */

/** What is to be built, with the journeys' settings. */
export interface Order {
  /** Folder of the ideas files. */
  ideas: string;
  /** Takes the site; what was in it goes. */
  outDir: string;
  /** Where the site will be published; without it, it knows no address of its own. */
  address?: string;
  /** Makes the images for link previews, of which each new one takes longer than its project's page. Default: true. */
  cards?: boolean;
}

/** Where the server of the journeys takes an {@link Order}. */
export const ORDERS = "/.build";

/**
 * Has a site built as the command `build` does.
 * @throws Error with what the build says where it fails
 */
export async function orderSite(order: Order): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${process.env.E2E_PORT}${ORDERS}`, {
    method: "POST",
    body: JSON.stringify(order),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
