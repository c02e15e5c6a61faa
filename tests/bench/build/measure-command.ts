import { spawn } from 'node:child_process';
import { totalmem } from 'node:os';
import { createInterface } from 'node:readline';
import { PhaseReader } from './phase-reader.ts';
import { readUsage } from './process-tree.ts';

/** What a command and all processes that it started used, from its start to its end. */
export interface Measured extends Cost {
  /** The steps that the command told of, in order. */
  readonly phases: readonly Phase[];
  /** Why it did not come to its end; null where it did. */
  readonly failure: string | null;
  readonly output: string;
}

export interface Cost {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
}

export interface Phase extends Cost {
  readonly name: string;
}

export interface CommandPlace {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly limits?: Limits;
}

/** A command that goes beyond is ended. */
interface Limits {
  readonly seconds: number;
  readonly bytes: number;
}

const defaultLimits: Limits = { seconds: 15 * 60, bytes: 0.9 * totalmem() };
const interval = 100;

/** Runs a command without input. What goes wrong with it is its failure. */
export async function measureCommand(
  command: string,
  args: readonly string[],
  { cwd, env, limits = defaultLimits }: CommandPlace = {},
): Promise<Measured> {
  const started = performance.now();
  // A group of its own, by which its processes are known and ended.
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const group = child.pid;
  const phases = new PhaseReader();
  const lines: string[] = [];
  let failure: string | null = null;
  const end = (reason: string) => {
    failure ??= reason;
    if (group !== undefined) endGroup(group);
  };
  const look = () => {
    if (group === undefined) return;
    const now = phases.see((performance.now() - started) / 1000, readUsage(group));
    if (now.bytes > limits.bytes) end(`more than ${toGigabytes(limits.bytes)} GB of memory`);
    if (now.seconds > limits.seconds) end(`more than ${limits.seconds / 60} minutes`);
  };
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      look();
      phases.read(line);
    });
  const leave = () => end('the bench was ended');
  process.once('exit', leave);
  const looking = setInterval(look, interval);
  const code = await new Promise<number | string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code ?? signal ?? 1));
  });
  clearInterval(looking);
  process.off('exit', leave);
  if (code !== 0) failure ??= describeEnd(code, lines);
  return {
    ...phases.total((performance.now() - started) / 1000),
    phases: phases.phases,
    failure,
    output: lines.join('\n'),
  };
}

function endGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function describeEnd(code: number | string, lines: readonly string[]): string {
  const said = lines.find((line) => /error|heap|错误|无法/iu.test(line)) ?? lines.at(-1) ?? '';
  return `${typeof code === 'number' ? `exit ${code}` : code}${said === '' ? '' : `: ${said.trim().slice(0, 160)}`}`;
}

function toGigabytes(bytes: number): string {
  return (bytes / 1024 ** 3).toFixed(1);
}
