import type { FigureRecord, TaskRecord } from './model.ts';

/** The pairs of all tasks as records of their own, in the order of the tasks. */
export function toFigureRecords(tasks: readonly TaskRecord[]): FigureRecord[] {
  return tasks.flatMap(({ id, url, district, year, leads, asOf, figures }) =>
    figures.map((figure, nth) => ({
      id: `${id}-${figureAnchor(nth)}`,
      url: `${url}#${figureAnchor(nth)}`,
      task: id,
      district,
      year,
      leads,
      asOf,
      ...figure,
    })),
  );
}

/** Where the nth pair of a task, from 0, stands on its page. */
export function figureAnchor(nth: number): string {
  return `figure-${nth + 1}`;
}
