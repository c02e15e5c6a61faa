import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { DITTO, type Grid, type GridCell, LEFTWARD, type Merge, toTable } from '../../src/mdast/table-grid.ts';

const chinese = [...'市政府发改委推进产业创新项目完成年度目标加快建设的一二三十（）、，。；：“”《》％～—'];
const marks = [...'|*_~<>&\\`[]#!(){}^:/@-+=$"\'%.,;? 0123456789abwhtpx'];
const pieces = [
  '**',
  '~~',
  '<br>',
  '<script>',
  '&amp;',
  '&lt;',
  '](',
  '![',
  '1. ',
  '- ',
  '```',
  'www.',
  'http://',
  '{#',
  '[^1]',
  '\\|',
  '—',
  '7%~7.5%',
];

/** One printed line: Chinese mixed with all that Markdown might take for a mark; never blank at its ends. */
export const line: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...chinese) },
      { weight: 3, arbitrary: fc.constantFrom(...marks) },
      { weight: 1, arbitrary: fc.constantFrom(...pieces) },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').replace(/ +/gu, ' ').trim())
  // These are the notation's own.
  .filter((text) => text !== '' && text !== DITTO && text !== LEFTWARD && !/\{#[a-z0-9-]*\}?$/u.test(text));

const slug = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}$/u);

/** A grid as an importer may read it: any cell merged or empty, any row with or without an identifier. */
export const grid: fc.Arbitrary<Grid> = fc.integer({ min: 1, max: 5 }).chain((width) => {
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.array(line, { maxLength: 3 }).map((lines) => toCell('none', lines)) },
    { weight: 1, arbitrary: fc.constantFrom<Merge>('above', 'left').map((merge) => toCell(merge, [])) },
  );
  const row = fc.record({
    id: fc.option(slug),
    cells: fc.array(cell, { minLength: width, maxLength: width }),
    place: fc.constant(null),
  });
  return fc.record({
    headings: fc.array(fc.option(line, { freq: 5 }), { minLength: width, maxLength: width }),
    rows: fc.array(row, { maxLength: 5 }),
  });
});

/** A grid whose merges all have an origin, with an identifier on every row. */
export const soundGrid: fc.Arbitrary<Grid> = grid.map(({ headings, rows }) => ({
  headings: headings.map((heading, column) => (column === 0 ? (heading ?? '序号') : heading)),
  rows: rows.map(({ cells }, index) => ({
    id: `r-${index}`,
    place: null,
    cells: cells.map((cell, column) => {
      const hasOrigin = cell.merge === 'above' ? index > 0 : column > 0;
      return cell.merge === 'none' || hasOrigin ? cell : toCell('none', []);
    }),
  })),
}));

function toCell(merge: Merge, lines: readonly string[]): GridCell {
  return { merge, lines, place: null };
}

/** One block of a document, as the importer makes it. */
export type Block =
  | { readonly type: 'heading'; readonly text: string; readonly depth: 1 | 2 | 3 }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'item'; readonly phrase: string; readonly id: string; readonly text: string }
  | { readonly type: 'table'; readonly grid: Grid };

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), text: line, depth: fc.constantFrom(1 as const, 2, 3) }),
  fc.record({ type: fc.constant('paragraph' as const), text: line }),
  fc.record({ type: fc.constant('item' as const), phrase: line, id: fc.nat(999).map((n) => `item-${n}`), text: line }),
  fc.record({ type: fc.constant('table' as const), grid: soundGrid }),
);

/** The blocks of a document in reading order. */
export const blocks: fc.Arbitrary<readonly Block[]> = fc.array(block, { minLength: 1, maxLength: 6 });

/** Blocks → the tree that the importer writes. */
export function toRoot(parts: readonly Block[]): Root {
  return { type: 'root', children: parts.map(toNode) };
}

function toNode(part: Block): RootContent {
  if (part.type === 'table') return toTable(part.grid);
  const text = { type: 'text' as const, value: part.text };
  if (part.type === 'heading') return { type: 'heading', depth: part.depth, children: [text] };
  if (part.type === 'paragraph') return { type: 'paragraph', children: [text] };
  const strong = { type: 'strong' as const, children: [{ type: 'text' as const, value: part.phrase }] };
  return { type: 'paragraph', children: [strong, { ...text, value: `{#${part.id}}${part.text}` }] };
}

/** Blocks → what was printed, one line for each line of the original; the headings of tables are left out. */
export function toPrintedLines(parts: readonly Block[]): string[] {
  return parts.flatMap((part) => {
    if (part.type === 'table') return part.grid.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
    return part.type === 'item' ? [part.phrase + part.text] : [part.text];
  });
}
