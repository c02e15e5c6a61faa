import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PageFrame, Peer } from './peer.ts';

const run = promisify(execFile);
const version = '3.1.8';

/** Eleventy as npm has it, installed into the folder. Rejects where it cannot be had. */
export async function bringEleventy(folder: string): Promise<Peer> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts'];
  await run('npm', ['install', ...quiet, `@11ty/eleventy@${version}`], { cwd: folder });
  const program = join(folder, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  return {
    name: 'Eleventy',
    version,
    command: process.execPath,
    args: [program, '--quiet'],
    env: {},
    out: '_site',
    files,
  };
}

function files({ beforeTitle, beforeContent, behind }: PageFrame): Map<string, string> {
  const literal = (text: string) => `{% raw %}${text}{% endraw %}`;
  const settings = {
    dir: { input: 'content', includes: '../layouts', output: '_site' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
  const layout = `${literal(beforeTitle)}{{ title }}${literal(beforeContent)}{{ content | safe }}${literal(behind)}`;
  return new Map([
    ['eleventy.config.cjs', `module.exports = () => (${JSON.stringify(settings)});\n`],
    ['content/content.json', JSON.stringify({ layout: 'page.njk' })],
    ['layouts/page.njk', layout],
  ]);
}
