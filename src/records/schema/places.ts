import type { z } from 'zod';
import { line, record, text } from './field-types.ts';

const startLine = line.meta({
  title: '出处起始行',
  description: '在原件中的第一行，从 1 数起（JSON：source.startLine）。',
});
const endLine = line.meta({ title: '出处结束行', description: '在原件中的最后一行（JSON：source.endLine）。' });

/** Lines of the original file of a document that is named elsewhere; 1-based and inclusive. */
export const lineSpan = record({ startLine, endLine });

/** Where something stands in the original file; lines are 1-based and inclusive. */
export const sourcePlace = record({
  document: text.meta({ title: '出处文件', description: '原件所属文件的编号（JSON：source.document）。' }),
  startLine,
  endLine,
});
export type SourcePlace = z.infer<typeof sourcePlace>;

/** Where something stands on a document's page. */
export const pagePlace = record({ document: text, anchor: text });
export type PagePlace = z.infer<typeof pagePlace>;

/** Words of a document, verbatim, and where they stand; the anchor of a whole document is ''. */
export const quotation = record({ quote: text, document: text, anchor: text });
