import { describe, expect, test } from 'vitest';
import { findDifference } from '../../src/commands/installed-packages.mjs';

const debian = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const lock = {
  packages: {
    '': {},
    'node_modules/zod': { version: '4.0.0', integrity: 'sha512-a' },
    'node_modules/tool-linux': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
    'node_modules/tool-musl': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
    'node_modules/tool-mac': { version: '1.0.0', optional: true, os: ['darwin'] },
    'node_modules/tool-mac/node_modules/part': { version: '1.0.0', optional: true },
    'node_modules/not-windows': { version: '1.0.0', optional: true, os: ['!win32'] },
  },
};
const complete = {
  'node_modules/zod': { version: '4.0.0', integrity: 'sha512-a' },
  'node_modules/tool-linux': { version: '1.0.0' },
  'node_modules/not-windows': { version: '1.0.0' },
};

describe('findDifference', () => {
  test('nothing where all that this platform needs is installed', () => {
    expect(findDifference(lock, { packages: complete }, debian)).toBeNull();
  });

  test.each([
    ['an older version', { ...complete, 'node_modules/zod': { version: '3.9.0' } }, 'node_modules/zod'],
    [
      'other contents of the same version',
      { ...complete, 'node_modules/zod': { version: '4.0.0' } },
      'node_modules/zod',
    ],
    [
      'a missing binary of this platform',
      { ...complete, 'node_modules/tool-linux': undefined },
      'node_modules/tool-linux',
    ],
    [
      'a missing package for all platforms but one',
      { ...complete, 'node_modules/not-windows': undefined },
      'node_modules/not-windows',
    ],
    ['a package that the lock no longer has', { ...complete, 'node_modules/old': {} }, 'node_modules/old'],
    ['nothing installed', {}, 'node_modules/zod'],
  ])('names the folder for %s', (_case, packages, folder) => {
    const installed = Object.fromEntries(
      Object.entries(packages).flatMap(([key, found]) => (found ? [[key, found]] : [])),
    );
    expect(findDifference(lock, { packages: installed }, debian)).toBe(folder);
  });
});
