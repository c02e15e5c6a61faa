import { fileURLToPath } from 'node:url';

/** The module by which pages read the store; the name is Astro's. */
export const storeModule = '\0astro:data-layer-content';

/**
 * Vite's part in showing an edit sooner: the module holds the whole store as a text of its program, several megabytes that
 * would be parsed and rewritten at each edit. Instead it reads the file that Astro made the text of.
 * @param root The project's folder.
 */
export function lightStoreModule(root: URL) {
  const file = fileURLToPath(new URL('.astro/data-store.json', root));
  const code = `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));\n`;
  return {
    name: 'light-store-module',
    enforce: 'pre' as const,
    transform: (given: string, id: string) =>
      // Where there is no store yet, the module says so itself.
      id === storeModule && given.startsWith('export default JSON.parse(') ? { code, map: null } : null,
  };
}
