/**
 * Address of an index's head, which is needed before any shard. In a module of its own: pages ask for it in their first
 * script.
 * @param folder of the index, with a slash at its end
 */
export const headIn = (folder: string): string => `${folder}head.txt`;
