import type { RowRecord } from './model.ts';
import { nothingReported } from './nothing-reported.ts';
import type { DocumentSource } from './source/document-source.ts';
import { linesOf, type OutlineBlock } from './source/outline.ts';
import { toShownPlace, toSourcePlace } from './source/source-place.ts';

/** Where a row stands in running text: its anchor, and its blocks in reading order. */
interface TextPlace {
  readonly anchor: string;
  readonly blocks: readonly [OutlineBlock, ...OutlineBlock[]];
}

/** What each row of running text says for itself; what it leaves out it does not say. */
type OwnFields = Pick<RowRecord, 'kind' | 'ordinal' | 'name' | 'text'> & Partial<RowRecord>;

/** A row of running text, which has no columns. */
export function toTextRow(source: DocumentSource, { anchor, blocks }: TextPlace, own: OwnFields): RowRecord {
  const { matter } = source;
  const { kind, ordinal, name, text, ...said } = own;
  const place = toSourcePlace(source, blocks.flatMap(linesOf));
  return {
    id: `${matter.id}/${anchor}`,
    document: matter.id,
    anchor,
    table: null,
    kind,
    itemNumber: null,
    numberAsPrinted: null,
    ordinal,
    path: blocks[0].path,
    name,
    text,
    detail: null,
    units: [],
    unitsAsPrinted: {},
    leaders: [],
    deadline: null,
    ...nothingReported,
    damaged: matter.damaged.find(({ row }) => row === anchor)?.reason ?? null,
    source: place,
    place: toShownPlace(source, place),
    ...said,
  };
}
