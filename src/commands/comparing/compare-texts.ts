import { toDocumentAddress } from '../../records/addresses/list-addresses.ts';
import type { CheckedDocument } from '../../records/checked-document.ts';
import { toDocumentParts } from '../../records/document-parts.ts';
import type { OutlineBlock } from '../../records/source/outline.ts';
import { toFilePlaces } from './file-places.ts';
import type { PublishedChange } from './published-change.ts';

/** What the text of a row is called: all of it, where no column of it is read. */
export const wholeRow = '整行';

/** A part of a document by its anchor, and what it says. */
interface SaidPart {
  readonly anchor: string;
  readonly title: string;
  readonly text: string;
}

/** The same document on both sides; it may have been given another id. */
export interface DocumentPair {
  readonly was: CheckedDocument;
  readonly is: CheckedDocument;
}

/** The parts that both sides of a document have and that say something else now; and their order, where that is another one. */
export function compareTexts({ was, is }: DocumentPair): PublishedChange[] {
  const { id, title } = is.source.matter;
  const places = toFilePlaces([is]);
  const url = toDocumentAddress(id);
  const known = new Map(saidParts(was).map(({ anchor, text }) => [anchor, text]));
  const own = { kind: 'words', turn: 'changed', carried: 0 } as const;
  const parts = saidParts(is).flatMap(({ anchor, title, text }): PublishedChange[] => {
    const before = known.get(anchor);
    if (before === undefined || before === text) return [];
    const fields = [{ title, before, after: text }];
    return [{ ...own, address: `${url}#${anchor}`, name: text, place: places.ofPart(id, anchor), fields }];
  });
  const [before, after] = sharedOrders(was, is);
  if (before === after) return parts;
  const order = { title: '各段的次序、层级或种类', before: null, after: '变了' };
  return [...parts, { ...own, address: url, name: title, place: places.ofPart(id), fields: [order] }];
}

function saidParts(document: CheckedDocument): SaidPart[] {
  const parts = toDocumentParts(document).map(({ kind, anchor, text }) => {
    return { anchor, title: kind === 'row' ? wholeRow : '原文', text };
  });
  const tables = document.outline.flatMap((block) => (block.type === 'table' ? toTableParts(block) : []));
  return [...parts, ...tables];
}

/** What of a table has no anchor of its own: its headings, and the rows without an identifier. */
function toTableParts({ anchor, grid }: Extract<OutlineBlock, { type: 'table' }>): SaidPart[] {
  const rows = grid.rows.filter(({ id }) => id === null);
  const lines = [grid.headings, ...rows.map(({ cells }) => cells.map(({ lines }) => lines.join('')))];
  const text = lines.map((cells) => cells.map((cell) => cell ?? '').join('｜')).join('\n');
  return [{ anchor, title: rows.length === 0 ? '表头' : '表头和没有编号的行', text }];
}

/** The parts that both sides have, in the order and with the levels of each side. */
function sharedOrders(was: CheckedDocument, is: CheckedDocument): [before: string, after: string] {
  const [before, after] = [listLevels(was), listLevels(is)];
  const orderOf = (own: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    [...own].flatMap(([anchor, level]) => (other.has(anchor) ? `${level} ${anchor}` : [])).join('\n');
  return [orderOf(before, after), orderOf(after, before)];
}

function listLevels({ outline }: CheckedDocument): Map<string, string> {
  return new Map(
    outline.flatMap((block): (readonly [string, string])[] => {
      const level = block.type === 'heading' ? `heading ${block.depth}` : block.type;
      const own = [block.anchor, level] as const;
      const rows = block.type === 'table' ? block.grid.rows.flatMap(({ id }) => (id === null ? [] : [id])) : [];
      return [own, ...rows.map((id) => [id, 'row'] as const)];
    }),
  );
}
