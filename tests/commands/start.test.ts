import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedSite, serveSite } from '../../src/commands/serving/serve-site.ts';

let other: ServedSite;

beforeAll(async () => {
  other = await serveSite('tests', 0);
});
afterAll(() => other.close());

describe('npm start', () => {
  test.each([
    ['a port that is taken', () => String(other.port), /端口 \d+ 已被别的程序占用.*npm start -- --port \d+/],
    ['a port that is none', () => 'abc', /端口应是 1 到 65535 的整数.*npm start -- --port \d+/],
  ])('refuses %s, says how to mend it, and builds nothing', async (_case, port, message) => {
    const failure = await start('--port', port());
    expect(failure).toMatchObject({ code: 1, stdout: '' });
    expect(failure.stderr).toMatch(message);
  });
});

async function start(...args: string[]): Promise<{ code?: number; stdout: string; stderr: string }> {
  try {
    return await promisify(execFile)(process.execPath, ['src/commands/start.ts', ...args]);
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}
