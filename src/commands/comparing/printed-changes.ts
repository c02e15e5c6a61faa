import { toDocumentAddress } from '../../records/addresses/list-addresses.ts';
import type { CheckedDocument } from '../../records/checked-document.ts';
import { toChangedStretch } from './changed-stretch.ts';
import type { DocumentPair } from './compare-texts.ts';

/** Words that a part of a document prints otherwise; '' on the side that has none. */
export interface PrintedChange {
  readonly at: string;
  readonly before: string;
  readonly after: string;
}

/** Every heading, paragraph and cell that says something else, came or went. How it is laid out, and white space, say nothing. */
export function listPrintedChanges({ was, is }: DocumentPair): PrintedChange[] {
  const [before, after] = [printedParts(was), printedParts(is)];
  const url = toDocumentAddress(is.source.matter.id);
  const gone = [...before].flatMap(([anchor, cells]) => {
    const at = `${toDocumentAddress(was.source.matter.id)}#${anchor}`;
    return after.has(anchor) ? [] : [{ at, before: toLine(cells), after: '' }];
  });
  const others = [...after].flatMap(([anchor, cells]): PrintedChange[] => {
    const at = `${url}#${anchor}`;
    const old = before.get(anchor);
    if (old === undefined) return [{ at, before: '', after: toLine(cells) }];
    if (old.length !== cells.length) return compareCells(at, toLine(old), toLine(cells));
    return cells.flatMap((cell, nth) => compareCells(at, old[nth] ?? '', cell));
  });
  return [...others, ...gone];
}

function compareCells(at: string, before: string, after: string): PrintedChange[] {
  const isSame = before.replace(/\s/gu, '') === after.replace(/\s/gu, '');
  return isSame ? [] : [{ at, ...toChangedStretch(before, after) }];
}

function toLine(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== '').join('｜');
}

/** By anchor the printed texts: of a row its own cells, else one. A merged cell is printed at its first row. */
function printedParts({ outline }: CheckedDocument): Map<string, readonly string[]> {
  return new Map(
    outline.flatMap((block): (readonly [string, readonly string[]])[] => {
      if (block.type !== 'table') return [[block.anchor, [block.text]]];
      return block.grid.rows.flatMap(({ id, cells }) =>
        id === null ? [] : [[id, cells.map(({ lines }) => lines.join(''))] as const],
      );
    }),
  );
}
