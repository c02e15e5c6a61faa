import { fail } from '../messages.ts';
import { isIndicatorMatrix } from '../observations.ts';
import type { OutlineBlock } from '../outline.ts';
import { isTaskTable } from '../table-rows.ts';
import type { Check, CheckedDocument } from './check-context.ts';

/**
 * `duplicate-id`: two documents, two rows of one document, or two breakdowns of one account with the same address.
 * `missing-id`: a row of a task table or a lead phrase that has none. `damaged-row`: damage declared for no row.
 */
export const checkIdentifiers: Check = ({ documents, columns }) => {
  checkDocumentIds(documents);
  checkTaskIds(documents);
  for (const { source, outline, rows } of documents) {
    const used = new Set<string>();
    const take = (id: string | null, line: number, example: string) => {
      if (id === null) {
        fail(source.file, 'missing-id', `缺少永久编号。请在${example}写一个本文中没有用过的编号；编号写定后不要再改`, {
          line,
        });
      } else if (used.has(id)) {
        fail(source.file, 'duplicate-id', `编号 {#${id}} 在本文中用了两次。请给后加的一处换一个没有用过的编号`, {
          line,
        });
      }
      if (id !== null) used.add(id);
    };
    for (const block of outline) {
      if (isTaskTable(block, columns) || isIndicatorMatrix(block, columns)) {
        for (const row of block.grid.rows)
          take(row.id, row.place?.line ?? block.line, '第一格文字之后，如“18 {#18-2}”，');
      } else if (isLead(block) && source.matter.kind === 'government-work-report') {
        take(block.lead?.id ?? null, block.line, '粗体标题句之后，如“**推进重点领域改革。**{#tuijin-gaige}”，');
      }
    }
    const known = new Set(rows.map(({ anchor }) => anchor));
    for (const { row } of source.matter.damaged.filter((damage) => !known.has(damage.row))) {
      fail(source.file, 'damaged-row', `front matter 的 damaged 指向 {#${row}}，正文中没有这个编号。请改正`, {
        line: 1,
      });
    }
  }
};

function isLead(block: OutlineBlock): block is Extract<OutlineBlock, { type: 'paragraph' | 'heading' }> {
  return 'lead' in block && block.lead !== null;
}

function checkDocumentIds(documents: readonly CheckedDocument[]): void {
  for (const [id, same] of Map.groupBy(documents, ({ source }) => source.matter.id)) {
    for (const { source } of same.slice(1)) {
      fail(source.file, 'duplicate-id', `文档编号“${id}”已被 ${same[0]?.source.file.path} 使用。请换一个编号`, {
        line: 1,
      });
    }
  }
}

/** A breakdown and the report on its progress share places; two breakdowns must not. */
function checkTaskIds(documents: readonly CheckedDocument[]): void {
  const owners = new Map<string, CheckedDocument>();
  for (const document of documents) {
    const { matter, file } = document.source;
    for (const { anchor } of document.rows) {
      const key = `${matter.account}/${matter.kind}${matter.period ?? ''}/${anchor}`;
      const owner = owners.get(key);
      if (owner && owner !== document) {
        fail(
          file,
          'duplicate-id',
          `任务 ${matter.account}/${anchor} 已在 ${owner.source.file.path} 中。请在 front matter 中给本文另设 account（如 ${matter.account}-shishi）`,
          { line: 1 },
        );
        return;
      }
      owners.set(key, document);
    }
  }
}
