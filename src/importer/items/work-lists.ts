import { parseSerialNumber } from '../../columns/serial-number.ts';
import { isCarryingOut, isFramePart } from '../../records/values/carrying-out.ts';
import { readItemNumber } from '../../records/values/item-mark.ts';
import { mayStateWork, statesWork } from '../../records/values/statements/states-work.ts';
import { numberStyleOf } from './item-number.ts';
import type { NumberedLeaf } from './numbered-leaves.ts';

/**
 * The lists that are counted on in one style of number, of which half of the members, and so many, state work, and no
 * other is something else: one list is of one kind, whatever words its members begin with.
 */
export function findWorkLists(leaves: readonly NumberedLeaf[], fewest: number): NumberedLeaf[][] {
  return toLists(leaves).filter((list) => {
    const works = list.filter(({ words }) => statesWork(words)).length;
    return works >= fewest && works * 2 >= list.length && list.every(mayBeWork);
  });
}

function mayBeWork({ words }: NumberedLeaf): boolean {
  return statesWork(words) || (mayStateWork(words) && !isCarryingOut(words) && !isFramePart(words));
}

/** The members in lists, each of one style of number that goes up by one. */
export function toLists(leaves: readonly NumberedLeaf[]): NumberedLeaf[][] {
  const lists: NumberedLeaf[][] = [];
  for (const leaf of leaves) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (list !== undefined && last !== undefined && goesOn(last, leaf)) list.push(leaf);
    else lists.push([leaf]);
  }
  return lists;
}

function goesOn(last: NumberedLeaf, next: NumberedLeaf): boolean {
  const [before, after] = [numberOf(last), numberOf(next)];
  return before !== null && after === before + 1 && numberStyleOf(last.block) === numberStyleOf(next.block);
}

function numberOf({ block }: NumberedLeaf): number | null {
  const printed = readItemNumber(block.text.trim())?.printed;
  return printed === undefined ? null : parseSerialNumber(printed);
}
