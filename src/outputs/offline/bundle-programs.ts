import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** The programs of pages, by what `data-program` calls them. */
const programs = {
  search: 'page/search-page.ts',
  compare: 'compare/compare-page.ts',
  list: 'list/list-page.ts',
  citation: 'citation/citation-page.ts',
} as const;

const folder = new URL('../../search/', import.meta.url);
const onDisk = fileURLToPath(new URL('site/site-on-disk.ts', folder));

/** Reads the site from the disk, and not from a host. */
const fromDisk = {
  name: 'from-disk',
  resolveId: (source: string) => (source.endsWith('/site/live-site.ts') ? onDisk : null),
};

/**
 * The same programs as those of the site, each as one script that needs no other: a browser runs no module from a disk. Name of the file →
 * its code.
 *
 * @param origin Of the live site; '' where nobody knows it.
 */
export async function bundlePrograms(base: string, origin: string): Promise<ReadonlyMap<string, string>> {
  const define = { BASE_URL: base, SITE: origin };
  const env = Object.entries(define).map(([name, value]) => [`import.meta.env.${name}`, JSON.stringify(value)]);
  const bundles = Object.entries(programs).map(async ([name, path]) => {
    const input = fileURLToPath(new URL(path, folder));
    const bundle = await rolldown({
      input,
      plugins: [fromDisk],
      platform: 'browser',
      transform: { define: { ...Object.fromEntries(env), 'import.meta.env': JSON.stringify(define) } },
    });
    const { output } = await bundle.generate({ format: 'iife', codeSplitting: false, minify: true });
    await bundle.close();
    return [`programs/${name}.js`, output[0].code] as const;
  });
  return new Map(await Promise.all(bundles));
}
