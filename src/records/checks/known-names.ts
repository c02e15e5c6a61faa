import { doubt, fail } from '../messages.ts';
import { isIndicatorMatrix } from '../observations.ts';
import { findDistrict } from '../registry.ts';
import { isTaskTable } from '../table-rows.ts';
import type { Check } from './check-context.ts';

/** `unknown-district`: a document of a place that is not registered. `unknown-column`: a column without a meaning (a doubt). */
export const checkKnownNames: Check = ({ documents, registry, columns }) => {
  for (const { source, outline } of documents) {
    const { file, matter } = source;
    if (!registry.districts.some(({ id }) => id === matter.district)) {
      fail(
        file,
        'unknown-district',
        `front matter 的 district“${matter.district}”没有登记。请登记到 registry/districts.yaml，或改正`,
        { line: 1 },
      );
    }
    for (const block of outline) {
      if (!isTaskTable(block, columns) && !isIndicatorMatrix(block, columns)) continue;
      const isMatrix = isIndicatorMatrix(block, columns);
      for (const heading of block.grid.headings) {
        if (heading === null || columns(heading) !== null || (isMatrix && findDistrict(registry, heading))) continue;
        const registryFile = isMatrix ? 'registry/districts.yaml' : 'registry/columns.yaml';
        doubt(file, 'unknown-column', `列“${heading}”没有登记含义，只按原样显示。请登记到 ${registryFile}`, {
          line: block.line,
        });
      }
    }
  }
};
