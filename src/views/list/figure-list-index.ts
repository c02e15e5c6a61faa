import { toFigureRecords } from '../../records/figure-records.ts';
import type { Ledger } from '../../records/model.ts';
import type { ListIndex } from '../../search-index/list-format.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { taskFacets } from '../task/task-facets.ts';
import { toListIndex } from './list-index.ts';

/** A line of a list of pairs: the page of its task, and where the pair stands on it. */
interface ListedFigure {
  readonly task: { readonly url: string };
  readonly anchor: string;
}

/** What a list of targets beside reported figures tells its program. @param lines All lines of the page, in their order. */
export function figureListIndex(ledger: Ledger, lines: readonly ListedFigure[]): ListIndex {
  const index = indexLedger(ledger);
  const byUrl = new Map(toFigureRecords(ledger.tasks).map((figure) => [figure.url, figure]));
  const own = lines.flatMap(({ task, anchor }) => byUrl.get(`${task.url}#${anchor}`) ?? []);
  const indexed = own.flatMap(({ id, task: ofTask, share }) => {
    const task = index.tasks.get(ofTask);
    return task === undefined ? [] : [{ id, facets: taskFacets(index, task), order: { share } }];
  });
  return toListIndex(ledger, 'figures', indexed, null);
}
