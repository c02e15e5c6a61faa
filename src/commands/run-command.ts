import { runChild } from './run-child.mjs';

/**
 * Runs a command in the project's folder without input; resolves to its exit code. What it says goes to this terminal, or to
 * the open file of that number.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  output: 'inherit' | number = 'inherit',
): Promise<number> {
  return runChild(command, args, {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', output, output],
  });
}
