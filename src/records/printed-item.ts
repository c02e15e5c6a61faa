import type { RowRecord } from './model.ts';

/**
 * The printed item that a row belongs to: what stands under one number under one heading of a document. A row without a
 * number is an item of its own.
 */
export function toPrintedItem({ id, document, table, path, kind, itemNumber, name }: RowRecord): string {
  if (itemNumber === null) return id;
  // Projects are numbered once more under each of their names.
  return JSON.stringify([document, table, path, itemNumber, kind === 'livelihood-project' ? name : null]);
}
