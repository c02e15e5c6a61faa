import type { CheckedDocument } from '../checked-document.ts';
import { toWorkItems } from '../commitments.ts';
import { fail } from '../messages.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import { listMissingAnnexes } from './annex-missing.ts';
import type { Check } from './check-context.ts';
import { findDeclaredCounts, isMatch } from './declared-count.ts';
import { findNumberFaults } from './item-number.ts';

/**
 * `declaration-unfound`: an entry of printedSo whose rule nothing breaks there, or one of notTasks for nothing that is
 * printed, or for annexes that are there. Each would hide what comes to stand there later.
 */
export const checkDeclaredPlaces: Check = ({ documents }) => {
  const counts = Map.groupBy(findDeclaredCounts(documents), ({ source }) => source);
  for (const document of documents) {
    const { file, matter, placeOf } = document.source;
    const missing = listMissingAnnexes(document, documents).map(({ block }) => block.anchor);
    const known = new Set([...toAnchors(document), ...missing]);
    const seen = new Set<string>();
    const broken: Readonly<Record<FrontMatter['printedSo'][number]['rule'], ReadonlySet<string>>> = {
      // What was declared before `amends` was written is still printed so.
      'item-number': new Set(
        findNumberFaults(document, false).flatMap(({ anchor, table }) => [anchor, table.block.anchor]),
      ),
      'declared-count': new Set(
        (counts.get(document.source) ?? []).flatMap((count) => (isMatch(count) ? [] : [count.block.anchor])),
      ),
      'cut-original': toEnds(document),
    };
    matter.printedSo.forEach(({ rule, where }, index) => {
      if (broken[rule].has(where)) return;
      const text = `printedSo 第 ${index + 1} 项：“${where}”处没有违反 ${rule}。请改正 rule 或 where，或删去这一项`;
      fail(file, 'declaration-unfound', text, placeOf(['printedSo', index, 'where']));
    });
    matter.notTasks.forEach(({ where }, index) => {
      const isNew = !seen.has(where);
      seen.add(where);
      if (known.has(where) && isNew) return;
      const found = isNew ? `正文中没有“${where}”这一行、这张表或这个条目` : `“${where}”在前面已经声明过`;
      const text = `notTasks 第 ${index + 1} 项：${found}。请改正编号，或删去这一项`;
      fail(file, 'declaration-unfound', text, placeOf(['notTasks', index, 'where']));
    });
  }
};

/** Every row, table and item, and every paragraph that may belong to none; and the beginning, where a document as a whole is declared. */
function toAnchors({ outline, tables, items }: CheckedDocument): ReadonlySet<string> {
  const rows = tables.flatMap(({ block }) => [block.anchor, ...block.grid.rows.flatMap(({ id }) => id ?? [])]);
  return new Set([
    ...rows,
    ...items.map(({ block }) => block.anchor),
    ...toWorkItems(outline).flatMap(({ unsure }) => unsure.map(({ anchor }) => anchor)),
    ...outline.slice(0, 1).map(({ anchor }) => anchor),
  ]);
}

/** Where an original may break off: its last block, or the last row of a table that ends it with a cell unprinted. */
function toEnds({ outline }: CheckedDocument): ReadonlySet<string> {
  const last = outline.at(-1);
  if (last?.type !== 'table') return new Set(last === undefined ? [] : [last.anchor]);
  const row = last.grid.rows.at(-1);
  const isCut = row?.cells.some(({ merge, lines }) => merge === 'none' && lines.length === 0);
  return new Set(isCut && row?.id ? [row.id] : []);
}
