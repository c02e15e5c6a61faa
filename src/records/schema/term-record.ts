import type { z } from 'zod';
import { filledList, list, record, text, year } from './field-types.ts';
import { quotation, sourcePlace } from './places.ts';

/** What a government itself says that one of its terms means, in a section of its document. */
export const termRecord = record({
  /** `<document id>/<number as printed>`, e.g. gusu-2021-report/4. */
  id: text.meta({ title: '编号', description: '固定编号：文件编号/所印的序号。' }),
  /** The entry on the glossary page. */
  url: text.meta({ title: '网址', description: '本站页面的地址。' }),
  /** As printed before the colon, e.g. “两扫”行动. */
  term: text.meta({ title: '名词', description: '照录冒号之前的文字。' }),
  /** What the term and its explanation mark as other ways to write it, as printed, e.g. “两扫”. */
  aliases: list(text).meta({ title: '又写作', description: '词和解释中标明的其他写法，照录，以“；”相连。' }),
  /** Paragraphs, verbatim. */
  explanation: filledList(text).meta({ title: '解释', description: '照录解释，各段以“；”相连。' }),
  document: text.meta({ title: '文件', description: '所在文件的编号。' }),
  district: text.meta({ title: '地区', description: '地区编号。' }),
  year: year.meta({ title: '年度', description: '文件所属的年度。', tableType: 'year' }),
  /** Anchor of the entry on the document's page. */
  anchor: text.meta({ title: '锚点', description: '在文件网页上的锚点。' }),
  /** Other governments' entries that explain a term of the same name. */
  sameAs: list(text).meta({ title: '同名解释', description: '其他政府对同一个词的解释的编号，以“；”相连。' }),
  /** Where the term occurs, all glossaries apart: sentences, verbatim, with the anchor of their row or paragraph. */
  mentions: list(quotation).meta({
    title: '出现之处',
    description: '出现这个词的原句；格式“文件编号#锚点：原句”，多处以“；”相连。',
  }),
  source: sourcePlace,
  /** Null for a plain text, in which the lines are the place. */
  place: text.nullable().meta({
    title: '出处位置',
    description: '在原件中的位置，如 第 2 页 第 5 行；原件是纯文本则空，见起始行和结束行。',
  }),
});
export type TermRecord = z.infer<typeof termRecord>;
