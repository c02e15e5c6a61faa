import type { VFile } from 'vfile';
import type { DoubtRuleId, FatalRuleId } from '../rules/rules.ts';

/** What a file tells of itself. */
type Message = VFile['messages'][number];

/** Where in the file: a line, or a line and column; 1-based. */
export type Place = { readonly line: number; readonly column?: number } | null | undefined;

/** The one right answer at the place of a message: what stands there, and what must. */
interface Mend {
  readonly actual: string;
  readonly expected: string;
}

/** A problem that stops the import or the build, under a rule of the catalogue. */
export function fail(file: VFile, rule: FatalRuleId, text: string, place?: Place, mend?: Mend): Message {
  const message = file.message(text, toPoint(place), `mingzhang:${rule}`);
  message.fatal = true;
  if (mend !== undefined) Object.assign(message, { actual: mend.actual, expected: [mend.expected] });
  return message;
}

/** Says again, in a file that rests on another one, what stopped that one: under the same rule. */
export function failAgain(file: VFile, { ruleId }: Message, text: string, place?: Place): void {
  file.message(text, toPoint(place), `mingzhang:${ruleId}`).fatal = true;
}

/** Says again, in a file that rests on another one, what that one says under its rule; what stopped it leaves this one to the editor. */
export function doubtAgain(file: VFile, { ruleId }: Message, text: string, place?: Place): void {
  file.message(text, toPoint(place), `mingzhang:${ruleId}`);
}

/** A doubt: what was found, what was done, and how to mend it. */
export function doubt(file: VFile, rule: DoubtRuleId, text: string, place?: Place): void {
  file.message(text, toPoint(place), `mingzhang:${rule}`);
}

/** True when anything that was reported stops the import or the build. */
export function hasFailed(file: VFile): boolean {
  return file.messages.some(({ fatal }) => fatal === true);
}

function toPoint(place: Place): { line: number; column: number } | undefined {
  return place ? { line: place.line, column: place.column ?? 1 } : undefined;
}
