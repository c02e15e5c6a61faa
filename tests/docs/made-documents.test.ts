import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeFields } from '../../src/commands/documenting/describe-fields.ts';
import { fillRegions } from '../../src/commands/documenting/fill-regions.ts';
import { madeDocuments, makeDocument } from '../../src/commands/documenting/make-documents.ts';

test.each(madeDocuments)('%s is what `npm run docs` makes of the code', (path) => {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('<!-- npm run docs: ');
  expect(text).toBe(makeDocument(text));
});

test('only what stands in a region is made anew, and a region that nothing makes is refused', () => {
  const text = '甲\n<!-- npm run docs: rules -->\n旧\n<!-- end -->\n乙\n';
  const made = { rules: () => '新' };
  expect(fillRegions(text, made)).toBe('甲\n<!-- npm run docs: rules -->\n\n新\n\n<!-- end -->\n乙\n');
  expect(fillRegions(fillRegions(text, made), made)).toBe(fillRegions(text, made));
  expect(() => fillRegions(text, {})).toThrow('rules');
});

test('fields are told with what they may be, and those of a list behind it', () => {
  const schema = z.strictObject({
    kind: z.enum(['a', 'b']).describe('种类'),
    lines: z
      .array(z.strictObject({ line: z.int().describe('行') }))
      .default([])
      .describe('各行'),
  });
  expect(describeFields(schema).split('\n').slice(2)).toEqual([
    '| `kind` | 是 | `a`、`b` | 种类 |',
    '| `lines` |  | 列表 | 各行 |',
    '| `lines.line` | 是 | 整数 | 行 |',
  ]);
});

test('every field of a front matter is described', () => {
  const rows = readFileSync('docs/formats.md', 'utf8').match(/^\| `[\w.]+` \|.*$/gmu) ?? [];
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => /\| *\|$/u.test(row))).toEqual([]);
});
