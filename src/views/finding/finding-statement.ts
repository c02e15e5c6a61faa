import type { FindingRecord } from '../../records/model.ts';
import { type CountedText, counted, toCount } from '../frame/counted.ts';

/** What was found. Of what was not reported on it is a count: of items, and of rows where it has two numbers. */
export function toFindingStatement({ kind, statement, quotations }: FindingRecord): CountedText {
  const document = quotations[0]?.document;
  if (kind !== 'not-reported' || document === undefined) return counted`${statement}`;
  const measures = ['tasks/items', 'tasks/rows'].slice(0, statement.match(/\d+/gu)?.length);
  return { text: statement, of: measures.map((measure) => toCount(0, measure, { document }).of).join(' ') };
}
