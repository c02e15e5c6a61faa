import { isShareOfMoney } from '../columns/share-of-money.ts';
import { isPromisedThing } from './figures/promised-thing.ts';
import { hasOneQuantity } from './findings/unreported-quantities.ts';
import type { RowRecord, TaskRecord } from './model.ts';
import { parseNotedShare, parseShare } from './values/quantities/share.ts';
import { findCompletions } from './values/statements/completion.ts';
import type { StateWords } from './values/statements/state-words.ts';
import { isAboutRate } from './values/statements/status.ts';

/** The shares that a row states: that of its own column, and those in its progress where it is more than that. */
export function toCompletions(row: RowRecord, states: StateWords): TaskRecord['completion'] {
  const { percentage, progress, statedStatus, text } = row;
  const own = percentage?.percent ?? null;
  const ofColumn =
    percentage === null || own === null
      ? []
      : [
          {
            percent: own,
            subject: ofMoney(percentage.heading),
            ofTheTask: !isShareOfMoney(percentage.heading),
            quote: `${percentage.heading}：${percentage.asPrinted}`,
            row: row.id,
          },
        ];
  const isColumnAgain = progress?.length === 1 && progress[0] === percentage?.asPrinted;
  const reported = isColumnAgain ? [] : (progress ?? []);
  const stated = [...(statedStatus === null ? [] : [statedStatus]), ...reported].flatMap((text) =>
    findCompletions(text, states),
  );
  return [
    ...ofColumn,
    ...stated.map(({ percent, subject, quote }) => ({
      percent,
      subject,
      ofTheTask: isOfTask(subject, quote, text),
      quote,
      row: row.id,
    })),
  ];
}

function ofMoney(heading: string): string {
  return isShareOfMoney(heading) ? heading : '';
}

/** A share of what the task itself promises; a bare figure may be a rate that the task is about. */
function isOfTask(subject: string, quote: string, text: string): boolean {
  if (subject !== '') {
    return (hasOneQuantity(text) && text.includes(subject)) || isPromisedThing(text, quote, subject);
  }
  const isBare = parseShare(quote.replace(/。$/u, '')) !== null || parseNotedShare(quote) !== null;
  return !isBare || !isAboutRate(text);
}
