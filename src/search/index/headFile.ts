/** The file of an index's head, which is needed before any shard. In a module of its own: pages ask for it in their first script. */
export const HEAD_FILE = "head.txt";
