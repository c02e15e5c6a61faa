/**
 * Loaded into a program before it starts (`--import`): counts how often it reads each file of the content folder, and
 * writes the counts down when it ends.
 */
import fs, { writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative, resolve } from 'node:path';

const root = resolve(process.env['MINGZHANG_CONTENT'] ?? '');
const counts: Record<string, number> = {};

function counted<Read extends (...args: never[]) => unknown>(read: Read): Read {
  return new Proxy(read, {
    apply(target, self, args: unknown[]) {
      const [path] = args;
      const name = typeof path === 'string' ? relative(root, path) : '..';
      if (!name.startsWith('..')) counts[name] = (counts[name] ?? 0) + 1;
      return Reflect.apply(target, self, args);
    },
  });
}

fs.promises.readFile = counted(fs.promises.readFile);
fs.readFileSync = counted(fs.readFileSync);
syncBuiltinESMExports();

/** The test's own variable: where the counts go. */
const { COUNTED_READS = '' } = process.env;
process.on('exit', () => writeFileSync(COUNTED_READS, JSON.stringify(counts)));
