import type { VFile } from 'vfile';
import { showInvisible } from '../characters/name-character.ts';

/**
 * The messages of all files as lines `path:line:column 错误|提醒 text 〔rule〕`, sorted by file, line and column.
 * `fatalOnly` leaves the doubts out; what a text holds unseen is written out, lest it turn the line around. Empty where there is nothing to say.
 */
export function toReport(files: readonly VFile[], { fatalOnly = false } = {}): string {
  return files
    .toSorted((a, b) => compare(a.path, b.path))
    .flatMap(({ path, messages }) =>
      messages
        .filter(({ fatal }) => !fatalOnly || fatal === true)
        .toSorted((a, b) => byPlace(a, b))
        .map((message) => toLine(path, message)),
    )
    .join('\n');
}

type Message = VFile['messages'][number];

function toLine(path: string, { line, column, fatal, reason, ruleId }: Message): string {
  return showInvisible(
    `${path}:${line ?? 1}:${column ?? 1} ${fatal === true ? '错误' : '提醒'} ${reason} 〔${ruleId}〕`,
  );
}

function byPlace(a: Message, b: Message): number {
  return (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1);
}

/** By code points, so that every machine sorts alike. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
