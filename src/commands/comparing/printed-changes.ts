import type { FateFinder } from '../../records/addresses/address-fate.ts';
import { toDocumentAddress } from '../../records/addresses/list-addresses.ts';
import type { CheckedDocument } from '../../records/checked-document.ts';
import { withoutItemNumber } from '../../records/values/item-mark.ts';
import { toChangedStretch } from './changed-stretch.ts';
import type { DocumentPair } from './compare-texts.ts';
import { findMovedNumbers } from './moved-numbers.ts';

/** Words that a part of a document prints otherwise; '' on the side that has none. */
export interface PrintedChange {
  readonly at: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Every heading, paragraph and cell that says something else, came or went. How it is laid out, and white space, say nothing;
 * nor does a number that moved because something came in before it.
 */
export function listPrintedChanges(pair: DocumentPair, fateOf: FateFinder): PrintedChange[] {
  const { was, is } = pair;
  const moved = findMovedNumbers(pair);
  const [before, after] = [printedParts(was, moved), printedParts(is, moved)];
  const url = toDocumentAddress(is.source.matter.id);
  const oldUrl = toDocumentAddress(was.source.matter.id);
  // A heading under another name, by the editor's own entry, is one change and not two.
  const renamed = new Map(
    [...before.keys()].flatMap((anchor) => {
      const fate = after.has(anchor) ? null : fateOf(`${oldUrl}#${anchor}`);
      const to = fate?.kind === 'moved' && fate.to.length === 1 ? (fate.to[0] ?? '') : '';
      const now = to.startsWith(`${url}#`) ? to.slice(url.length + 1) : '';
      return after.has(now) && !before.has(now) ? [[now, anchor] as const] : [];
    }),
  );
  const kept = new Set(renamed.values());
  const gone = [...before].flatMap(([anchor, cells]) => {
    const at = `${oldUrl}#${anchor}`;
    return after.has(anchor) || kept.has(anchor) ? [] : [{ at, before: toLine(cells), after: '' }];
  });
  const others = [...after].flatMap(([anchor, cells]): PrintedChange[] => {
    const at = `${url}#${anchor}`;
    const old = before.get(renamed.get(anchor) ?? anchor);
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
function printedParts(
  { outline, tables }: CheckedDocument,
  moved: ReadonlySet<string>,
): Map<string, readonly string[]> {
  const numbers = new Map(tables.map(({ block, judged }) => [block.anchor, judged.indexOf('number')]));
  return new Map(
    outline.flatMap((block): (readonly [string, readonly string[]])[] => {
      const { anchor } = block;
      if (block.type !== 'table') return [[anchor, [moved.has(anchor) ? withoutItemNumber(block.text) : block.text]]];
      return block.grid.rows.flatMap(({ id, cells }) => {
        const texts = cells.map(({ lines }, column) =>
          moved.has(id ?? '') && column === numbers.get(anchor) ? '' : lines.join(''),
        );
        return id === null ? [] : [[id, texts] as const];
      });
    }),
  );
}
