import type { CheckedDocument } from '../checked-document.ts';
import { fail } from '../messages.ts';
import type { FrontMatter } from '../source/front-matter.ts';
import type { Check } from './check-context.ts';
import { findDeclaredCounts, isMatch } from './declared-count.ts';
import { findNumberFaults } from './item-number.ts';

/**
 * `declaration-unfound`: an entry of printedSo whose rule nothing breaks there, or one of notTasks for nothing that is
 * printed. Each would hide what comes to stand there later.
 */
export const checkDeclaredPlaces: Check = ({ documents }) => {
  const counts = Map.groupBy(findDeclaredCounts(documents), ({ source }) => source);
  for (const document of documents) {
    const { file, matter, placeOf } = document.source;
    const known = toAnchors(document);
    const broken: Readonly<Record<FrontMatter['printedSo'][number]['rule'], ReadonlySet<string>>> = {
      'item-number': new Set(findNumberFaults(document).flatMap(({ anchor, table }) => [anchor, table.block.anchor])),
      'declared-count': new Set(
        (counts.get(document.source) ?? []).flatMap((count) => (isMatch(count) ? [] : [count.block.anchor])),
      ),
      'cut-original': known,
    };
    matter.printedSo.forEach(({ rule, where }, index) => {
      if (broken[rule].has(where)) return;
      const text = `printedSo 第 ${index + 1} 项：“${where}”处没有违反 ${rule}。请改正 rule 或 where，或删去这一项`;
      fail(file, 'declaration-unfound', text, placeOf(['printedSo', index, 'where']));
    });
    matter.notTasks.forEach(({ where }, index) => {
      if (known.has(where)) return;
      const text = `notTasks 第 ${index + 1} 项：正文中没有“${where}”这一行、这张表或这一段。请改正编号，或删去这一项`;
      fail(file, 'declaration-unfound', text, placeOf(['notTasks', index, 'where']));
    });
  }
};

/** Every block and row of a document that has an address. */
function toAnchors({ outline }: CheckedDocument): ReadonlySet<string> {
  const rows = outline.flatMap((block) =>
    block.type === 'table' ? block.grid.rows.flatMap(({ id }) => id ?? []) : [],
  );
  return new Set([...outline.map(({ anchor }) => anchor), ...rows]);
}
