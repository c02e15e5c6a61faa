import type { VFile } from 'vfile';
import type { CheckedDocument } from '../records/checked-document.ts';
import { doubt } from '../records/messages.ts';

/**
 * `document-unread`: a document of which nobody knows what it is, and which gave no task. One that is surely news may well hold
 * no task; of this one its promises may stand in plain sentences.
 */
export function reportEmpty({ rows, tables, items }: CheckedDocument, file: VFile): void {
  const said = new Set(file.messages.map(({ ruleId }) => ruleId));
  if (!said.has('unknown-kind') || said.has('document-unread')) return;
  if (rows.length + tables.length + items.length > 0) return;
  const mend =
    '请对照原件：写的是任务的，改 front matter 的 kind，把每件任务的编号或段首短语写成粗体并在后面加上永久编号，如“**新建学校**{#xinjian-xuexiao}3所。”；确实没有任务的，不用改';
  doubt(file, 'document-unread', `看不出这是什么文件，也没有读出一项任务，按原样显示全文。${mend}`, {
    line: 1,
  });
}
