/**
 * What becomes of a printed row: a record of some kind, a declared non-task (by a rule, or by an editor in the front
 * matter), or a doubt that says why nothing came of it.
 */
export type Outcome =
  | { readonly type: 'record' }
  | { readonly type: 'declared'; readonly by: DeclaredBy; readonly reason: string }
  | { readonly type: 'doubt'; readonly reason: string };

/** The rule by which something printed is no task, or the editor's own declaration. */
export type DeclaredBy =
  | 'subtotal'
  | 'note'
  | 'heading-again'
  | 'group'
  | 'news'
  | 'review'
  | 'outlook'
  | 'around-tables'
  | 'carrying-out'
  | 'part'
  | 'unit-name'
  | 'dropped'
  | 'amendment'
  | 'editor';

/** One printed row, by its place in the grid, and what becomes of it. */
export interface ReadRow {
  readonly index: number;
  readonly outcome: Outcome;
}
