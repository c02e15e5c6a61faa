import type { VFile } from 'vfile';
import { hasFailed } from '../records/messages.ts';
import type { Written } from './writing/write-documents.ts';

/** One line about a document that was written, and a second one where that replaced another text. */
export function describeWritten({ path, title, rows, outcome, replaced }: Written): string {
  const line = `  ${outcome} documents/${path}  ${title}${rows > 0 ? `（${rows} 行）` : ''}`;
  return replaced === '' ? line : `${line}\n    替换：${replaced}`;
}

/** What the run did, in one sentence. */
export function describeTotal(files: readonly VFile[], written: readonly Written[]): string {
  const failed = files.filter(hasFailed).length;
  const rows = written.reduce((sum, document) => sum + document.rows, 0);
  const doubts = files.reduce((sum, { messages }) => sum + messages.filter(({ fatal }) => fatal !== true).length, 0);
  const counts = (['新建', '替换', '未变'] as const)
    .map((outcome) => ({ outcome, count: written.filter((document) => document.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${outcome} ${count} 份`);
  const documents = `文档 ${written.length} 份${counts.length > 0 ? `（${counts.join('、')}）` : ''}`;
  const end = failed > 0 ? `${failed} 个文件没有导入，请按上面的提示修改后重试。` : '请运行 npm run check 核对。';
  return `共 ${files.length} 个文件：${documents}，表格 ${rows} 行，疑问 ${doubts} 处。${end}`;
}
