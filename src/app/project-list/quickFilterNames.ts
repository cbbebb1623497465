/** Messages with the names of the quick filters. */
export const QUICK_FILTER_NAMES = { all: "skills.all", near: "skills.near", few: "skills.few" } as const;
