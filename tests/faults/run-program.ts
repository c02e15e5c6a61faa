import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { type FaultKind, type Injection, injectionVariable, type Step } from './fault.ts';
import type { Scenario } from './scenario.ts';

/** How a program ended. */
export interface Ended {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly output: string;
}

/** A program that runs. */
interface Running {
  /** Resolves when the program pauses, or ends without. */
  readonly paused: Promise<unknown>;
  /** Resolves when it says that another one holds a lock, or ends. */
  readonly waiting: Promise<unknown>;
  readonly ended: Promise<Ended>;
  /** Lets a program that pauses go on. */
  goOn(): void;
}

const preload = pathToFileURL(join(import.meta.dirname, 'inject.ts')).href;

/** Runs a scenario's command in its place, to the end; the second value is the steps that it took. */
export async function runWithFault(
  scenario: Scenario,
  place: string,
  at: number | null = null,
  kind: FaultKind = 'kill-before',
): Promise<[Ended, Step[]]> {
  const log = `${place}.log`;
  await rm(log, { force: true });
  const ended = await startProgram(scenario, place, at, kind).ended;
  const lines = await readFile(log, 'utf8').catch(() => '');
  return [
    ended,
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  ];
}

export function startProgram(scenario: Scenario, place: string, at: number | null, kind: FaultKind): Running {
  const injection: Injection = {
    roots: [place, ...(scenario.roots ?? [])],
    log: `${place}.log`,
    at,
    kind,
    watched: scenario.watched.map(({ name }) => join(place, name)),
  };
  const variables = { [injectionVariable]: JSON.stringify(injection), TMPDIR: join(place, 'tmp') };
  const { npm_lifecycle_event: _, NODE_OPTIONS: __, ...own } = process.env;
  const child = spawn(process.execPath, ['--import', preload, ...scenario.command(place)], {
    env: { ...own, ...variables, ...scenario.env?.(place) },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const channel = child.stdio[3] as import('node:net').Socket;
  channel.on('error', () => {});
  const closed = once(child, 'close');
  const parts: string[] = [];
  const waiting = Promise.withResolvers<unknown>();
  for (const stream of [child.stdout, child.stderr] as Readable[]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      parts.push(text);
      if (text.includes('等它结束')) waiting.resolve(null);
    });
  }
  return {
    paused: Promise.race([once(channel, 'data'), closed]),
    waiting: Promise.race([waiting.promise, closed]),
    ended: closed.then(([code]) => ({ code, output: parts.join('') })),
    goOn: () => void channel.write('.'),
  };
}
