import type { SectionKind } from '../../../records/values/section-mark.ts';
import type { DraftCell, SourceLine } from '../../draft.ts';

/** What a reader of tables met, in order; the table itself is put together from these. Lines are of the original. */
export type TableEvent =
  | { readonly type: 'text'; readonly source: SourceLine }
  /** A table begins. One name a column, an empty one under the name to its left; blank cells may be open to judgement. */
  | {
      readonly type: 'headings';
      readonly names: readonly string[];
      readonly line: number;
      readonly hasOpenBlanks: boolean;
      /** Never the table before it again, although the headings are the same. */
      readonly isOwn?: boolean;
    }
  /** A heading between rows, and the lines on which its row prints it again. */
  | {
      readonly type: 'section';
      readonly text: string;
      readonly kind: SectionKind;
      readonly line: number;
      readonly copyLines: readonly number[];
    }
  /** A cell for each column; what is missing of a row that the end of the file cuts off, else null. */
  | {
      readonly type: 'row';
      readonly cells: readonly DraftCell[];
      readonly line: number;
      readonly page: number;
      readonly cutOff: string | null;
    };

/** The lines of text before, between and behind the tables. */
export function toTexts(events: readonly TableEvent[]): SourceLine[][] {
  const texts: SourceLine[][] = [[]];
  for (const event of events) {
    if (event.type === 'text') texts.at(-1)?.push(event.source);
    else if ((texts.at(-1)?.length ?? 0) > 0) texts.push([]);
  }
  return texts;
}
