import type { DocumentSource } from './source/document-source.ts';
import type { OutlineBlock } from './source/outline.ts';

/** What a part of a government work report says: how last year went, or what is to be done; and of which year. */
export interface ReportPart {
  readonly kind: 'review' | 'plan';
  readonly year: number;
}

/**
 * The part of a report that a block stands in, from the headings above it: 2017年工作回顾, 2018年工作安排. Null for a
 * plan of five years, which names no year, for what was done in five years, and for other texts.
 */
export function toReportPart({ matter }: DocumentSource, { path, ...block }: OutlineBlock): ReportPart | null {
  const heading = path[0] ?? '';
  const year = Number(/(\d{4})年(?!.*\d{4}年)/u.exec(heading)?.[1] ?? 0);
  if (matter.kind !== 'government-work-report' || year === 0) return null;
  if ('text' in block && /^[二三四五六七八九十两]+年来/u.test(block.text)) return null;
  if (/回顾|总结/u.test(heading)) return { kind: 'review', year };
  return /安排|任务|思路|目标|打算/u.test(heading) && year === matter.year ? { kind: 'plan', year } : null;
}
