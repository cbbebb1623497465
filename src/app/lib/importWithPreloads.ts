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
  return load();
}

const preloaded = new Set<string>();
