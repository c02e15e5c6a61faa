import type { ColumnRegistry } from '../../columns/column.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { doubt } from '../messages.ts';
import { isIndicatorMatrix } from '../observations.ts';
import { findDistrict, type Registry } from '../registry/registry.ts';
import type { OutlineBlock } from '../source/outline.ts';
import { isTaskTable } from '../table-rows.ts';
import type { Check } from './check-context.ts';

/** `unknown-column`: a column without a meaning (a doubt, because the table is shown as printed all the same). */
export const checkUnknownColumn: Check = ({ documents, registry, columns }) => {
  for (const { source, outline } of documents) {
    for (const block of outline) {
      if (block.type === 'table') checkHeadings(source, block, columns, registry);
    }
  }
};

function checkHeadings(
  { file }: CheckedDocument['source'],
  block: Extract<OutlineBlock, { type: 'table' }>,
  columns: ColumnRegistry,
  registry: Registry,
): void {
  const isMatrix = isIndicatorMatrix(block, columns);
  if (!isMatrix && !isTaskTable(block, columns)) return;
  const cells = block.node.children[0]?.children ?? [];
  block.grid.headings.forEach((heading, column) => {
    if (heading === null || columns(heading) !== null || (isMatrix && findDistrict(registry, heading))) return;
    const registryFile = isMatrix ? 'registry/districts.yaml（地区的 aliases）' : 'registry/columns.yaml';
    const place = cells[column]?.children[0]?.position?.start ?? { line: block.line };
    doubt(file, 'unknown-column', `列“${heading}”没有登记含义，只按原样显示。请登记到 ${registryFile}`, place);
  });
}
