/**
 * Gives each item an id, so that no two are the same: where several ask for one, the second gets "-2", the third "-3". The
 * first keeps it as it is, and so does one that asks for what looks like that.
 */
export function uniqueIds<Item extends object>(
  items: readonly Item[],
  idOf: (item: Item) => string,
): (Item & { readonly id: string })[] {
  const asked = new Set(items.map(idOf));
  const taken = new Set<string>();
  return items.map((item) => {
    const first = idOf(item);
    let id = first;
    for (let count = 2; taken.has(id) || (id !== first && asked.has(id)); count++) id = `${first}-${count}`;
    taken.add(id);
    return { ...item, id };
  });
}
