import { parseSerialNumber } from '../../columns/serial-number.ts';
import { readCell } from '../../mdast/table-grid.ts';
import { apartOf } from '../commitments.ts';
import type { RowRecord } from '../model.ts';
import type { DocumentSource } from '../source/document-source.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import type { OutlineBlock } from '../source/outline.ts';
import type { ReadTable } from '../tables/read-table.ts';
import { toTextRow } from '../text-row.ts';
import { readStatedChanges } from '../values/statements/stated-change.ts';
import { readStatedRevision } from './stated-revision.ts';
import { isProgressKind, revisedBy } from './supersession.ts';

/** What a document says of one task of an older one, in a sentence or in a row that lists it no longer. */
export interface Amendment {
  /** `<document id>/<anchor>`, numbered where one block says several; of a change also the id of its row. */
  readonly id: string;
  readonly document: string;
  readonly anchor: string;
  /** In the Markdown, 1-based. */
  readonly line: number;
  /** `unread`: it changes a task in words that are not understood. */
  readonly type: 'change' | 'drop' | 'unread';
  readonly itemNumbers: readonly number[];
  /** Words of the older document, and what they are now; null where it has none. */
  readonly before: string | null;
  readonly after: string | null;
  /** Verbatim. */
  readonly quote: string;
}

type TextBlock = Extract<OutlineBlock, { text: string }>;

/** Whether its front matter, or else its title, says that a document changes parts of another one; what is issued anew states its tasks itself. */
export function isAmending(matter: FrontMatter): boolean {
  if (matter.kind === 'news' || matter.kind === 'government-work-report') return false;
  if (matter.supersedes !== undefined || matter.amends !== undefined) return (matter.amends ?? []).length > 0;
  return readStatedRevision(matter.title, [])?.isWhole === false;
}

/** Whether a block of an amending document speaks of a task of the older one, and is none itself. */
export function isAmendment(matter: FrontMatter, block: OutlineBlock): boolean {
  if (!('text' in block) || !isAmending(matter)) return false;
  const { changes, unread } = readStatedChanges(block.text);
  return changes.length + unread.length > 0;
}

/** All of a document, in reading order: sentences, then rows. None where it is not declared what it changes. */
export function toAmendments(
  { matter }: DocumentSource,
  outline: readonly OutlineBlock[],
  tables: readonly ReadTable[],
): Amendment[] {
  if (revisedBy(matter).length === 0) return [];
  const apart = apartOf(matter);
  const ofText = outline.flatMap((block) =>
    'text' in block && isAmendment(matter, block) && !apart.has(block.anchor) ? ofBlock(matter, block) : [],
  );
  return [...ofText, ...tables.flatMap((table) => ofTable(matter, table))];
}

function ofBlock(matter: FrontMatter, { text, anchor, line }: TextBlock): Amendment[] {
  const { changes, unread } = readStatedChanges(text);
  const read = changes.map(({ itemNumber, ...change }) => ({
    ...change,
    // What a report says was done is no promise that could be put in other words.
    type: isProgressKind(matter)
      ? ('unread' as const)
      : change.after === null
        ? ('drop' as const)
        : ('change' as const),
    itemNumbers: itemNumber === null ? [] : [itemNumber],
  }));
  const others = unread.map((quote) => ({
    quote,
    type: 'unread' as const,
    itemNumbers: [...quote.matchAll(/第\s*([\d０-９一二三四五六七八九十百]+)\s*(?:项|条|款|号)/gu)].flatMap(
      ([, number]) => parseSerialNumber(number ?? '') ?? [],
    ),
    before: null,
    after: null,
  }));
  return [...read, ...others].map((one, nth) => {
    const id = nth === 0 ? `${matter.id}/${anchor}` : `${matter.id}/${anchor}.${nth + 1}`;
    return { ...one, id, document: matter.id, anchor, line };
  });
}

function ofTable({ id: document }: FrontMatter, { block, judged, rows }: ReadTable): Amendment[] {
  const { grid } = block;
  return rows.flatMap(({ index, outcome }): Amendment[] => {
    const row = grid.rows[index];
    if (outcome.type !== 'declared' || outcome.by !== 'dropped' || row?.id == null) return [];
    const textOf = (column: number) => (column === -1 ? '' : readCell(grid, index, column).lines.join(''));
    const number = parseSerialNumber(textOf(judged.indexOf('number')));
    return [
      {
        id: `${document}/${row.id}`,
        document,
        anchor: row.id,
        line: row.place?.line ?? block.line,
        type: 'drop',
        itemNumbers: number === null ? [] : [number],
        before: textOf(judged.indexOf('before')),
        after: null,
        quote: textOf(judged.indexOf('text')),
      },
    ];
  });
}

/** What a sentence says that a task is now, as if it stood in a list. */
export function toAmendingRows(
  source: DocumentSource,
  outline: readonly OutlineBlock[],
  amendments: readonly Amendment[],
): RowRecord[] {
  return amendments.flatMap(({ id, anchor, type, itemNumbers, before, after }): RowRecord[] => {
    const block = outline.find((one) => one.anchor === anchor);
    if (type !== 'change' || before === null || after === null || block === undefined) return [];
    const [itemNumber = null] = itemNumbers;
    return [
      toTextRow(
        source,
        { anchor, blocks: [block] },
        { id, kind: 'task', itemNumber, ordinal: 1, name: null, text: after, before },
      ),
    ];
  });
}
