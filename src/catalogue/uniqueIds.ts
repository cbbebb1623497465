/**
 * Gives each item a unique id: of several items with the same id, the second gets "-2", the third "-3". An item whose own id
 * already looks like that keeps it.
 * @param idOf the id that an item has if it is the first with it
 */
export function uniqueIds<Item extends object>(
  items: readonly Item[],
  idOf: (item: Item) => string,
): (Item & { readonly id: string })[] {
  const wanted = new Set(items.map(idOf));
  const taken = new Set<string>();
  return items.map((item) => {
    const first = idOf(item);
    let id = first;
    for (let count = 2; taken.has(id) || (id !== first && wanted.has(id)); count++) id = `${first}-${count}`;
    taken.add(id);
    return { ...item, id };
  });
}
