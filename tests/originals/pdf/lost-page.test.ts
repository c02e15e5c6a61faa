import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const reader = JSON.stringify(new URL('../../../src/originals/read-extract.ts', import.meta.url).href);
const program = `
  const { readExtract } = await import(${reader});
  const chunks = await Array.fromAsync(process.stdin);
  const extract = await readExtract(new Uint8Array(Buffer.concat(chunks)));
  console.log('rule' in extract ? extract.rule : extract.lines.length > 0 ? 'read' : 'nothing');
`;

// A process of its own, as an import is: Vitest takes to itself what nobody catches.
test('pages that are not where the file says end no import, and are found', () => {
  const sound = readFileSync(join(import.meta.dirname, 'rotated.pdf'), 'latin1');
  const damaged = Buffer.from([4, 5].reduce(misplace, sound), 'latin1');
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', program], { input: damaged });
  expect(told.toString().trim()).toBe('read');
});

/** The file's list tells a wrong place for an object. */
function misplace(pdf: string, number: number): string {
  const place = `${String(pdf.search(new RegExp(`^${number} 0 obj`, 'mu'))).padStart(10, '0')} 00000 n`;
  expect(pdf).toContain(place);
  return pdf.replace(place, '0000000012 00000 n');
}
