import type { CheckedDocument } from '../checked-document.ts';
import { toWorkItems } from '../commitments.ts';
import { foldWords } from './fold-wording.ts';
import { toSentences } from './sentences.ts';

/** A sentence of a report that speaks of the year to come. */
export interface PromiseSentence {
  readonly document: string;
  /** Anchor of its paragraph. */
  readonly anchor: string;
  /** Its place among the sentences of the document, the review apart. */
  readonly position: number;
  readonly text: string;
  /** Row id of the work item that it belongs to; null where it stands in none. */
  readonly item: string | null;
  /** The item's lead phrase and the headings above, folded. */
  readonly place: readonly string[];
}

/** The sentences of a report outside the review of the past year: what was reached is no promise. */
export function toPromiseSentences({ source, outline, rows }: CheckedDocument): PromiseSentence[] {
  const { id, year } = source.matter;
  const items = new Map(
    toWorkItems(outline).flatMap(({ first, rest }) => [first, ...rest].map((block) => [block, first.lead] as const)),
  );
  const names = new Map(rows.map((row) => [row.anchor, row]));
  const sentences = outline.flatMap((block) => {
    if (!('text' in block) || block.type === 'heading' || block.path.some((heading) => isReview(heading, year)))
      return [];
    const lead = items.get(block) ?? null;
    const own = 'lead' in block && block.lead !== null ? block.text.slice(block.lead.text.length) : block.text;
    const place = [...block.path, ...(lead === null ? [] : [lead.text])].map(toPlaceName);
    const item = names.get(lead?.id ?? '')?.id ?? null;
    return toSentences(own).map((text) => ({ document: id, anchor: block.anchor, text, item, place }));
  });
  return sentences.map((sentence, position) => ({ ...sentence, position }));
}

/** A heading or a name without its numbering: 一、加快推动转型升级 and 加快推动转型升级 are one place. */
export function toPlaceName(heading: string): string {
  return foldWords(
    heading.replace(
      /^\s*(?:[（(]?[\d一二三四五六七八九十百]+[）)]?\s*[、.．]?|第[\d一二三四五六七八九十]+[章节])\s*/u,
      '',
    ),
  );
}

/** 2017年工作回顾, 过去五年, 一年来: a heading over what has been reached before the report's year. */
function isReview(heading: string, year: number): boolean {
  if (/回顾|总结|^过去|[一二三四五]年来/u.test(heading)) return true;
  const years = [...heading.matchAll(/(?<!\d)(\d{4})\s*年/gu)].map((match) => Number(match[1]));
  return years.length > 0 && years.every((named) => named < year);
}
