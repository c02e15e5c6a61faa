import type { XmlElement } from '../../xml/xml-element.ts';
import { flattenTo } from './flatten.ts';

/** The cells of a table of one column that holds other tables: it is a frame around them and tells nothing. */
export function readFrame(table: XmlElement): XmlElement[] | null {
  const cells = flattenTo(table, 'w:tr').map((row) => flattenTo(row, 'w:tc'));
  const isColumn = cells.every((row) => row.length === 1);
  const hasTable = cells.some(([cell]) => flattenTo(cell ?? null, 'w:tbl').length > 0);
  return isColumn && hasTable ? cells.flat() : null;
}
