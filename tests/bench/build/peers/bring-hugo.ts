import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PageFrame, Peer } from './peer.ts';

const run = promisify(execFile);

/** Hugo as Debian has it, unpacked into the folder with the library that few machines have. Rejects where it cannot be had. */
export async function bringHugo(folder: string): Promise<Peer> {
  await mkdir(folder, { recursive: true });
  await run('apt-get', ['download', 'hugo', 'libsass1'], { cwd: folder });
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.deb')))
    await run('dpkg-deb', ['-x', name, 'unpacked'], { cwd: folder });
  const usr = join(folder, 'unpacked', 'usr');
  const libraries = (await readdir(join(usr, 'lib'))).map((name) => join(usr, 'lib', name));
  const [command, env] = [join(usr, 'bin', 'hugo'), { LD_LIBRARY_PATH: libraries.join(':') }];
  const { stdout } = await run(command, ['version'], { env: { ...process.env, ...env } });
  const version = /v(\d[\d.]*)/u.exec(stdout)?.[1] ?? '';
  return { name: 'Hugo', version, command, args: ['--quiet'], env, out: 'public', files };
}

function files({ beforeTitle, beforeContent, behind }: PageFrame): Map<string, string> {
  const literal = (text: string) => text.replaceAll('{{', '{{ "{{" }}');
  const settings = [
    'baseURL = "/"',
    'languageCode = "zh-CN"',
    'disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]',
  ];
  const layout = `${literal(beforeTitle)}{{ .Title }}${literal(beforeContent)}{{ .Content }}${literal(behind)}`;
  return new Map([
    ['config.toml', `${settings.join('\n')}\n`],
    ['layouts/_default/single.html', layout],
  ]);
}
