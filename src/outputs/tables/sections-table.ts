import type { z } from 'zod';
import type { Ledger } from '../../records/model.ts';
import { count, list, record, text } from '../../records/schema/field-types.ts';
import { anchorUrl } from '../../views/frame/document-facts.ts';
import { indexLedger } from '../../views/frame/ledger-index.ts';
import type { DataTable } from '../data-table.ts';
import { fieldColumns } from '../field-columns.ts';

/** A part of a document as it is published: with an id and an address; the anchor of the text before the first heading is ''. */
const publishedSection = record({
  id: text.meta({ title: '编号', description: '编号：文件编号/锚点；第一个标题之前的文字是 文件编号/top。' }),
  url: text.meta({ title: '网址', description: '本站页面的地址，写到锚点。' }),
  document: text.meta({ title: '文件', description: '文件编号。' }),
  anchor: text.meta({
    title: '锚点',
    description: '标题在文件页面上的锚点；第一个标题之前的文字则空。',
    mayBeEmpty: true,
  }),
  depth: count.meta({ title: '层级', description: '文件自己的大标题是 1，越往下越大；第一个标题之前的文字是 0。' }),
  heading: text.meta({ title: '标题', description: '照录标题；第一个标题之前的文字，是文件的标题。' }),
  path: list(text).meta({ title: '上级标题', description: '上方的各级标题，由外到内，以“；”相连。' }),
  text: text.meta({
    title: '正文',
    description:
      '标题之下、下一个标题之前的全部文字，照录，各段、表格各行以换行分开，一行中的各格以空格分开；标题下没有文字则空。',
    mayBeEmpty: true,
  }),
});
type PublishedSection = z.infer<typeof publishedSection>;

/** One record per part of a document: together, its whole text. */
export const sectionsTable: DataTable<PublishedSection> = {
  name: 'sections',
  title: '文件正文',
  description: '每条记录是一份文件的一节：标题和它下面的全部文字。一份文件各节相连，就是它的全文。',
  primaryKey: ['id'],
  references: [{ field: 'document', table: 'documents' }],
  records: toPublishedSections,
  record: publishedSection,
  columns: fieldColumns(publishedSection),
};

function toPublishedSections(ledger: Ledger): PublishedSection[] {
  const { documents } = indexLedger(ledger);
  return ledger.sections.flatMap(({ document: id, anchor, depth, heading, path, text }) => {
    const document = documents.get(id);
    if (document === undefined) return [];
    const isTop = depth === 0;
    return {
      id: `${id}/${isTop ? 'top' : anchor}`,
      url: isTop ? document.url : anchorUrl(document, anchor),
      document: id,
      anchor: isTop ? '' : anchor,
      depth,
      heading,
      path,
      text,
    };
  });
}
