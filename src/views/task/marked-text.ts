import { isOfOneThing } from '../../records/values/quantities/counted-thing.ts';
import { findQuantities } from '../../records/values/quantities/quantity.ts';
import { toBaseUnit } from '../../records/values/quantities/quantity-unit.ts';
import { quantityText } from './task-text.ts';

/** A stretch of a text: an amount with its value for machines, or the words between two. */
export interface TextPart {
  readonly text: string;
  /** `<figure> <unit>`, a range with ~; null for words. */
  readonly value: string | null;
}

/** A text in parts; joined they are the text. */
export function toMarkedText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end, printed, value, upper, unit } of findQuantities(text)) {
    if (start > at) parts.push({ text: text.slice(at, start), value: null });
    parts.push({ text: printed, value: `${value}${upper === null ? '' : `~${upper}`} ${unit}` });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), value: null });
  return parts;
}

/** Says so where an area or a sum of one thing is promised in one unit and reported only in another: nothing is converted. */
export function toUnlikeUnits(promise: string, progress: readonly string[]): string[] {
  const promised = new Map(findQuantities(promise).map((quantity) => [quantity.unit, quantity]));
  const reported = progress.flatMap((text) => findQuantities(text).map((quantity) => ({ ...quantity, text })));
  return [...promised.values()].flatMap(({ unit, start }) => {
    const own = toBaseUnit(unit);
    if (own === null) return [];
    const alike = reported.filter((quantity) => toBaseUnit(quantity.unit)?.dimension === own.dimension);
    const isShared = alike.some((quantity) => toBaseUnit(quantity.unit)?.base === own.base);
    const other = alike.find((quantity) => isOfOneThing({ text: promise, start }, quantity));
    return other === undefined || isShared ? [] : [quantityText.unlike(unit, other.unit)];
  });
}
