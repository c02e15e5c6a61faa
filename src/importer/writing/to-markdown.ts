import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toIdentifierMark } from '../../mdast/identifier.ts';
import { stringifyMarkdown } from '../../mdast/markdown.ts';
import { toTable } from '../../mdast/table-grid.ts';
import type { FrontMatter } from '../../records/source/front-matter.ts';
import { readItemMark } from '../../records/values/item-mark.ts';
import { readSectionMark } from '../../records/values/section-mark.ts';
import { uniqueNames } from '../../records/values/unique-names.ts';
import { toSlug } from '../document/document-id.ts';
import type { DraftBlock, DraftText } from '../draft.ts';
import { toFrontMatterText } from '../front-matter-text.ts';

type UniqueNames = ReturnType<typeof uniqueNames>;

/** A document as the Markdown file that an editor goes on with. The same draft gives the same bytes. */
export function toMarkdown(matter: FrontMatter, blocks: readonly DraftBlock[]): string {
  const unique = uniqueNames(blocks.flatMap((block) => (block.type === 'table' ? block.rows.map(({ id }) => id) : [])));
  const content = blocks.map((block, index): RootContent => {
    const below = textOf(blocks[index + 1]);
    if (block.type === 'table') return toTable({ headings: block.headings, rows: block.rows.map(toGridRow) });
    if (block.type === 'heading') {
      const depth = Math.min(Math.max(block.depth, 1), 6) as 1 | 2 | 3 | 4 | 5 | 6;
      return { type: 'heading', depth, children: [{ type: 'text', value: toHeadingText(block, below, unique) }] };
    }
    return { type: 'paragraph', children: toPhrases(block, below, unique) };
  });
  const root: Root = { type: 'root', children: [{ type: 'yaml', value: toFrontMatterText(matter) }, ...content] };
  return stringifyMarkdown(root);
}

function toGridRow(row: Extract<DraftBlock, { type: 'table' }>['rows'][number]) {
  return { id: row.id, place: null, cells: row.cells.map(({ merge, lines }) => ({ merge, lines, place: null })) };
}

function textOf(block: DraftBlock | undefined): string {
  return block?.type === 'paragraph' ? block.text : '';
}

/** A heading that is a work item carries its identifier. */
function toHeadingText({ text, lead }: DraftText, below: string, unique: UniqueNames): string {
  return lead === 0
    ? text
    : `${text} ${toIdentifierMark(toUniqueSlug(isNumber(text) ? firstWords(below) : text, unique))}`;
}

/** The lead phrase is bold, and its identifier stands behind it. */
function toPhrases({ text, lead }: DraftText, below: string, unique: UniqueNames): PhrasingContent[] {
  if (lead === 0) return [{ type: 'text', value: text }];
  const phrase = text.slice(0, lead);
  const rest = lead === text.length ? below : text.slice(lead);
  const words = isNumber(phrase) ? firstWords(rest) : phrase;
  const mark = toIdentifierMark(toUniqueSlug(words, unique));
  return [
    { type: 'strong', children: [{ type: 'text', value: phrase }] },
    { type: 'text', value: mark + text.slice(lead) },
  ];
}

function isNumber(phrase: string): boolean {
  return phrase.length <= readItemMark(phrase) || /^\s*\d{1,2}\s*$/u.test(phrase);
}

/** What an item is about whose number alone is bold: up to the first mark, so that it does not say who does it. */
function firstWords(text: string): string {
  return /^[^（(【〔[。；;]*/u.exec(text)?.[0] ?? '';
}

/** The name of a work item without its number, in pinyin. */
function toUniqueSlug(text: string, unique: UniqueNames): string {
  return unique(toSlug(text.slice(readSectionMark(text)?.length ?? 0)));
}
