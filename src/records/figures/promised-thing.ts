import { isInvested } from './rules/invested.ts';
import { isSameThing } from './rules/same-thing.ts';
import { isShortlyNamed } from './rules/short-name.ts';
import { findStatedAmounts, readSaidThing, type SaidThing } from './stated-amount.ts';

/**
 * Whether what a report counts is what the task promises an amount of, in whichever unit: `subject` are the words of
 * `quote` that say what was counted.
 */
export function isPromisedThing(task: string, quote: string, subject: string): boolean {
  const reported = readSubject(quote, subject);
  return findStatedAmounts(task).some((target) => {
    const pair = { target, reported, task };
    return isSameThing(pair) || isShortlyNamed(pair) || isInvested(pair);
  });
}

/** What is said around the amount that the subject stands at. */
function readSubject(quote: string, subject: string): SaidThing {
  const start = quote.indexOf(subject);
  const end = start + subject.length;
  const amounts = findStatedAmounts(quote);
  const behind = amounts.find(({ quantity }) => quantity.start >= end && quantity.start - end <= 1);
  const within = amounts.findLast(({ quantity }) => quantity.start >= start && quantity.end <= end);
  return behind ?? within ?? readSaidThing(subject, '');
}
