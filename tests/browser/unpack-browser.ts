import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { definedEnv } from './defined-env.ts';

/** A browser and the environment that it needs to start. */
export interface UsableBrowser {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

const packageFolder = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/mingzhang/', import.meta.url));

/** The npm package holds a Chromium for Linux on x64 alone. */
export function hasPackagedBrowser(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Unpacks the Chromium of the npm package, with the libraries and a font for machines that have none, into
 * node_modules once per version. The package's own `executablePath()` is not used: it takes whatever stands under that
 * name in the folder for temporary files, and sets up the libraries on Amazon's machines only.
 */
export async function unpackBrowser(): Promise<UsableBrowser> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(cacheFolder, `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cacheFolder, { recursive: true });
    const unfinished = await mkdtemp(join(cacheFolder, 'unpacking-'));
    await unpackInto(unfinished);
    // Whole or not at all; another process may have been first.
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
  }
  return { executablePath: join(folder, 'chromium'), env: { ...definedEnv(), ...(await libraryEnv(folder)) } };
}

async function unpackInto(folder: string): Promise<void> {
  const archive = (name: string) => createReadStream(join(packageFolder, 'bin', name));
  await Promise.all([
    pipeline(
      archive('chromium.br'),
      createBrotliDecompress(),
      createWriteStream(join(folder, 'chromium'), { mode: 0o755 }),
    ),
    pipeline(archive('al2023.tar.br'), createBrotliDecompress(), extract(folder)),
    pipeline(archive('swiftshader.tar.br'), createBrotliDecompress(), extract(folder)),
    pipeline(archive('fonts.tar.br'), createBrotliDecompress(), extract(folder)),
  ]);
}

/** The machine's own fonts where it has a font configuration, because it may have Chinese ones. */
async function libraryEnv(folder: string): Promise<Record<string, string>> {
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  if (existsSync('/etc/fonts/fonts.conf')) return { LD_LIBRARY_PATH: libraries };
  const fontConfiguration = join(folder, 'own-fonts.conf');
  await writeFile(
    fontConfiguration,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>
`,
  );
  return { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontConfiguration };
}
