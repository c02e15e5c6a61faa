import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type BuiltElement, readElements } from './read-built-site.ts';

/** The site of a content folder as `npm run dev` shows it. */
export interface DevSite {
  /** A copy of the content folder, to be edited. */
  readonly content: string;
  /** The page at that path as it is now. */
  read(path: string): Promise<DevPage>;
  /** The same, once it is as it should be; asks again until then. */
  until(path: string, isAsWanted: (page: DevPage) => boolean): Promise<DevPage>;
  /** Ends it; what it said of errors. */
  close(): Promise<string>;
}

export interface DevPage {
  readonly status: number;
  readonly elements: readonly BuiltElement[];
  /** Text of the elements of that class. */
  textsOf(className: string): string[];
  /** Text of the element of that id. */
  textAt(id: string): string;
}

/** Astro serves nothing where it believes that it runs inside the tests. */
const environment = { NODE_ENV: 'development', ASTRO_TELEMETRY_DISABLED: '1', VITEST: undefined };

/** What the program of the site consists of, besides the packages. */
const program = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Starts it on a copy of the program, within the project, where the packages are found: another site that is being
 * developed keeps its store.
 */
export async function startDevSite(content: string): Promise<DevSite> {
  await mkdir('.astro', { recursive: true });
  const root = await mkdtemp(resolve('.astro/dev-'));
  for (const name of program) await cp(name, join(root, name), { recursive: true });
  const copy = join(root, 'content');
  await cp(content, copy, { recursive: true });
  await cp('content/pages', join(copy, 'pages'), { recursive: true });
  const port = await findPort();
  const child = spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--port', String(port)], {
    cwd: root,
    env: { ...process.env, ...environment, MINGZHANG_CONTENT: copy },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr.on('data', (text) => errors.push(String(text)));
  const read = (path: string) => readPage(`http://localhost:${port}${path}`);
  await untilAnswered(child, read);
  return {
    content: copy,
    read,
    until: async (path, isAsWanted) => {
      for (;;) {
        const page = await read(path);
        if (isAsWanted(page)) return page;
        await wait(200);
      }
    },
    close: async () => {
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
      await rm(root, { recursive: true, force: true });
      return errors.join('');
    },
  };
}

async function untilAnswered(child: ChildProcess, read: DevSite['read']): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`astro dev ended with ${child.exitCode}`);
    const isThere = await read('/').then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await wait(200);
  }
}

async function readPage(url: string): Promise<DevPage> {
  const response = await fetch(url);
  const elements = readElements(await response.text());
  const has = (className: string) => (element: BuiltElement) =>
    element.attributes['class']?.split(/\s+/u).includes(className);
  return {
    status: response.status,
    elements,
    textsOf: (className) => elements.filter(has(className)).map(({ text }) => text),
    textAt: (id) => elements.find(({ attributes }) => attributes['id'] === id)?.text ?? '',
  };
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
