import { isUnknown } from '../clues/clue.ts';
import type { JudgedColumn, TableTexts } from '../judged-table.ts';
import { hasPlaceEnd } from '../place-end.ts';

/**
 * Behind an indicator, a heading that is known as a place or ends as places do makes the table a matrix: it and every
 * heading behind it that means nothing else is a place (东港 behind 云州市). One that only ends in 区, such as 示范区, does so
 * where nothing else stands beside it.
 */
export function markPlaces(columns: readonly JudgedColumn[], { isPlace }: TableTexts): readonly JudgedColumn[] {
  if (!columns.some(({ field }) => field === 'indicator')) return columns;
  const isNamed = ({ heading }: JudgedColumn) => isPlace(heading ?? '') || hasPlaceEnd(heading ?? '');
  const unknown = columns.filter(isUnknown);
  const named = unknown.filter(isNamed);
  const isSure = named.some(({ heading }) => isPlace(heading ?? '') || !/区$/u.test(heading ?? ''));
  const isMatrix = isSure || named.length > 1 || named.length === unknown.length;
  const first = columns.findIndex((column) => isUnknown(column) && isNamed(column));
  if (first === -1 || !isMatrix) return columns;
  return columns.map((column, index) => {
    return index >= first && isUnknown(column) ? { ...column, isPlace: true, certainty: 'certain' } : column;
  });
}
