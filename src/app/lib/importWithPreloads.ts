/**
 * Stands around each `import()` of the built site, in the place of Vite's own helper (`publish/pages/preloadHelper.ts`):
 * starts to load what the module imports itself, which the browser would ask for only once the module is there.
 * @param load the `import()`
 * @param files what the module imports, relative to `importer`
 * @param importer address of the script that imports it
 */
export function importWithPreloads<Module>(
  load: () => Promise<Module>,
  files: readonly string[] = [],
  importer: string,
): Promise<Module> {
  for (const file of files) {
    const { href } = new URL(file, importer);
    if (preloaded.has(href)) continue;
    preloaded.add(href);
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = href;
    document.head.append(link);
  }
  // A browser may remember for good that a module could not be fetched (https://github.com/whatwg/html/issues/6768):
  // it is asked for under another address then, where `load` does nothing but import it.
  // Not the import below, around which the build puts this function as well: its address is put together.
  const [, path] = /^\(\)\s*=>\s*import\(["'`]([^"'`$]+)["'`]\)$/.exec(String(load)) ?? [];
  const failures = (path && failed.get(path)) || 0;
  const loading: Promise<Module> =
    path && failures > 0 ? import(/* @vite-ignore */ `${new URL(path, importer)}?${failures}`) : load();
  if (path) loading.catch(() => failed.set(path, failures + 1));
  return loading;
}

/** How often each module could not be fetched. */
const failed = new Map<string, number>();

const preloaded = new Set<string>();
