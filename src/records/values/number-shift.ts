import { parseSerialPath } from '../../columns/serial-number.ts';

/** By how much the number of a row or an item is another one: 3 → 5 is 2, 1.2 → 1.3 is 1; null where it is none, or more of it is another. */
export function toNumberShift(before: string, after: string): number | null {
  const [old, now] = [parseSerialPath(before), parseSerialPath(after)];
  if (old === null || now === null || old.length !== now.length) return null;
  const shifts = now.map((part, level) => part - (old[level] ?? 0)).filter((shift) => shift !== 0);
  return shifts.length === 1 ? (shifts[0] ?? null) : null;
}
