import type { MeasuredSize } from '../measure-size.ts';
import { renderBeside } from './beside-table.ts';
import { renderBuilds, renderFailures, renderPhases } from './build-tables.ts';
import { renderSearch } from './search-table.ts';

/** All that was measured, as Markdown. */
export function renderReport(sizes: readonly MeasuredSize[]): string {
  const failures = renderFailures(sizes);
  return [
    renderBuilds(sizes),
    'The steps of the build, as it tells of them:',
    renderPhases(sizes),
    'Beside others in the same run:',
    renderBeside(sizes),
    'The search:',
    renderSearch(sizes),
    ...(failures === '' ? [] : [failures]),
  ].join('\n\n');
}
