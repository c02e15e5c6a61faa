import { cp, glob } from 'node:fs/promises';

/** What the build asks of Astro. */
interface Asked {
  readonly outDir: string;
  readonly integrations: readonly {
    hooks: { 'astro:build:done': (done: { pages: { pathname: string }[] }) => void };
  }[];
}

/** The test's own variable: the site that Astro made. */
const { MADE_SITE = '' } = process.env;

export async function build({ outDir, integrations }: Asked): Promise<void> {
  await cp(MADE_SITE, outDir, { recursive: true });
  const files = await Array.fromAsync(glob('**/index.html', { cwd: MADE_SITE }));
  const pages = files.map((file) => ({ pathname: file.slice(0, -'index.html'.length) }));
  for (const { hooks } of integrations) hooks['astro:build:done']({ pages });
}
