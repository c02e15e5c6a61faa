import type { DraftCell, SourceLine } from '../draft.ts';
import type { SectionKind } from '../section-mark.ts';

/** What a reader of tables met, in order; the table itself is put together from these. Lines are of the original. */
export type TableEvent =
  | { readonly type: 'text'; readonly source: SourceLine }
  | { readonly type: 'headings'; readonly cells: readonly string[]; readonly line: number }
  | { readonly type: 'section'; readonly text: string; readonly kind: SectionKind; readonly line: number }
  | { readonly type: 'row'; readonly cells: readonly DraftCell[]; readonly line: number };
