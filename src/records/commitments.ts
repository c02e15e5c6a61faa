import type { DocumentSource } from './document-source.ts';
import type { RowRecord } from './model.ts';
import type { OutlineBlock } from './outline.ts';
import { toSourcePlace } from './source-place.ts';

/**
 * The work items of a report: each bold lead phrase or heading with an identifier, and the text up to the next lead
 * phrase or heading.
 */
export function toCommitments(source: DocumentSource, outline: readonly OutlineBlock[]): RowRecord[] {
  const { matter } = source;
  const starts = outline.flatMap((block, index) => ('lead' in block && block.lead?.id ? [index] : []));
  return starts.flatMap((start, nth) => {
    const first = outline[start];
    if (first === undefined || !('lead' in first) || !first.lead?.id) return [];
    const after = outline.slice(start + 1);
    const length = after.findIndex(
      (block) => block.type !== 'paragraph' || block.lead !== null || isAddress(block.text),
    );
    const rest = length === -1 ? after : after.slice(0, length);
    const texts = [
      first.text.slice(first.lead.text.length),
      ...rest.map((block) => ('text' in block ? block.text : '')),
    ];
    const { id } = first.lead;
    return {
      id: `${matter.id}/${id}`,
      document: matter.id,
      anchor: id,
      table: null,
      kind: 'commitment' as const,
      itemNumber: null,
      ordinal: nth + 1,
      path: first.path,
      name: first.lead.text.replace(/[。：:；;，,]+$/u, ''),
      text: texts
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .join('\n'),
      detail: null,
      units: [],
      unitsAsPrinted: {},
      leaders: [],
      progress: null,
      damaged: matter.damaged.find(({ row }) => row === id)?.reason ?? null,
      source: toSourcePlace(
        source,
        [first, ...rest].map(({ line }) => line),
      ),
    };
  });
}

/** The closing words of a report address the house and belong to no work item. */
function isAddress(text: string): boolean {
  return /^各位(?:代表|委员)/u.test(text.trim());
}
