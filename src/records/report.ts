import type { VFile } from 'vfile';
import { showInvisible } from '../characters/name-character.ts';

/** A message and the file that it is about. */
export interface ReportedMessage {
  readonly file: VFile;
  readonly message: VFile['messages'][number];
}

/**
 * The messages of all files as lines `path:line:column 错误|提醒 text 〔rule〕`, sorted by file, line and column.
 * `fatalOnly` leaves the doubts out; what a text holds unseen is written out, lest it turn the line around. Empty where there is nothing to say.
 */
export function toReport(files: readonly VFile[], { fatalOnly = false } = {}): string {
  return sortMessages(files)
    .filter(({ message }) => !fatalOnly || message.fatal === true)
    .map(toLine)
    .join('\n');
}

/** The messages of all files by file, line and column. */
export function sortMessages(files: readonly VFile[]): ReportedMessage[] {
  return files
    .toSorted((a, b) => compare(a.path, b.path))
    .flatMap((file) => file.messages.toSorted(byPlace).map((message) => ({ file, message })));
}

/** What an editor calls a message. */
export function nameSeverity(isFatal: boolean): string {
  return isFatal ? '错误' : '提醒';
}

function toLine({ file, message: { line, column, fatal, reason, ruleId } }: ReportedMessage): string {
  return showInvisible(
    `${file.path}:${line ?? 1}:${column ?? 1} ${nameSeverity(fatal === true)} ${reason} 〔${ruleId}〕`,
  );
}

function byPlace(a: ReportedMessage['message'], b: ReportedMessage['message']): number {
  return (a.line ?? 1) - (b.line ?? 1) || (a.column ?? 1) - (b.column ?? 1);
}

/** By code points, so that every machine sorts alike. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
