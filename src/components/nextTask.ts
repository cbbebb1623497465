/** Lets the page answer before more is computed. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
