import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown, stringifyMarkdown } from '../../src/mdast/markdown.ts';
import { toTextStream } from '../../src/mdast/text-stream.ts';
import { blocks, line, toPrintedLines, toRoot } from './arbitraries.ts';

/** HTML that is opened and not closed takes in what follows, so it has no lines of its own. */
const ownLine = line.filter((text) => !text.includes('<'));

const rewrite = (markdown: string) => stringifyMarkdown(parseMarkdown(new VFile(markdown)));

test('what was printed comes back from the Markdown, character by character', () => {
  fc.assert(
    fc.property(blocks, (parts) => {
      const markdown = stringifyMarkdown(toRoot(parts));
      const { characters } = toTextStream(parseMarkdown(new VFile(markdown)), markdown);
      const read = characters.map(({ character }) => character).join('');
      expect(read).toBe(toPrintedLines(parts).join('').replace(/\s+/gu, ''));
    }),
    { numRuns: 200 },
  );
});

test('writing what was read changes nothing more', () => {
  fc.assert(
    fc.property(blocks, (parts) => {
      const markdown = stringifyMarkdown(toRoot(parts));
      expect(rewrite(markdown)).toBe(markdown);
    }),
    { numRuns: 150 },
  );
});

test('what an editor writes by hand is stable after one writing', () => {
  fc.assert(
    fc.property(fc.array(ownLine, { maxLength: 6 }), (lines) => {
      const once = rewrite(lines.join('\n\n'));
      expect(rewrite(once)).toBe(once);
    }),
    { numRuns: 150 },
  );
});

test('a range is no deletion, and bold is bold beside Chinese', () => {
  const tree = parseMarkdown(new VFile('增长7~8%、9~10%，增长**5.5%**左右。'));
  const paragraph = tree.children[0];
  expect(paragraph?.type === 'paragraph' && paragraph.children.map(({ type }) => type)).toEqual([
    'text',
    'strong',
    'text',
  ]);
});
