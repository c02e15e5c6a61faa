import type { VFile } from 'vfile';
import { hasFailed } from '../records/messages.ts';
import { describeTally } from '../records/tally/describe-tally.ts';
import { sumTallies } from '../records/tally/tally.ts';
import type { NotReceived } from './receiving/received-file.ts';
import type { ReportedFile } from './reporting/report-page.ts';
import type { Written } from './writing/plan-documents.ts';

type Outcome = Pick<Written, 'path' | 'title' | 'tally' | 'replaced' | 'changes'> & { readonly outcome: string };

/** What was written, what became of its rows and items, and what it replaced, a line each. */
export function describeWritten({ path, title, tally, outcome, replaced, changes }: Outcome): string {
  const read = describeTally(tally);
  return [
    `  ${outcome} documents/${path}  ${title}`,
    ...(read === '' ? [] : [`    ${read}`]),
    ...(replaced === '' ? [] : [`    替换：${replaced}`]),
    ...changes.map((change) => `    ${change}`),
  ].join('\n');
}

/** What would become of a document, and what became of its rows and items, a line each; nothing is written. */
export function describeFound({ outcome, ...found }: Written): string {
  const would = outcome === '未变' ? outcome : `会${outcome}`;
  return describeWritten({ ...found, outcome: would });
}

/** What a run would do, in one sentence. */
export function describeTrial(reported: readonly ReportedFile[]): string {
  const documents = reported.flatMap((one) => one.documents);
  const read = describeTally(sumTallies(documents.map(({ tally }) => tally)));
  const doubts = reported.reduce((sum, { file }) => sum + file.messages.length, 0);
  const failed = reported.filter(({ file }) => hasFailed(file)).length;
  const end = failed > 0 ? `；${failed} 个文件不能导入` : '';
  const nothing = describeNothing(reported.map(({ file }) => file));
  const total = `试读 ${reported.length} 个文件，没有写入：文档 ${documents.length} 份，${read === '' ? nothing : read}，要看的地方 ${doubts} 处${end}。`;
  return [...listFailed(reported.map(({ file }) => file)), total].join('\n');
}

/** What is said where no row and no item was read: that there is none only where nothing looks like one. */
function describeNothing(files: readonly VFile[]): string {
  const seen = files.flatMap(({ path, messages }) =>
    messages.filter(({ ruleId }) => ruleId === 'table-unknown').map(({ line }) => ({ path, line: line ?? 1 })),
  );
  const [first] = seen;
  if (first === undefined) return '没有表格和条目';
  return `没有读出表格和条目，但有 ${seen.length} 处像是表格（首处 ${first.path} 第 ${first.line} 行）`;
}

/** More files that are passed over for one reason are told in one line. */
const mostListed = 3;

/** What was passed over, a line each, or for each reason that holds for many. */
export function describeSkipped(skipped: readonly NotReceived[]): string[] {
  return [...Map.groupBy(skipped, ({ reason }) => reason)].flatMap(([reason, own]) => {
    if (own.length <= mostListed) return own.map(({ path }) => `跳过 ${path}：${reason}`);
    const paths = own.slice(0, mostListed).map(({ path }) => path);
    return [`跳过 ${own.length} 个文件：${reason}（${paths.join('、')} 等）`];
  });
}

/** The files of a run that were refused, each with its first reason; nothing where there is but one file. */
function listFailed(files: readonly VFile[]): string[] {
  if (files.length < 2) return [];
  return files.filter(hasFailed).map(({ path, messages }) => {
    const fatal = messages.find((message) => message.fatal === true);
    return `  没有导入 ${path}：${fatal?.reason ?? ''}`;
  });
}

/** What the run did: the files that were refused, a line each, and the whole in one sentence. */
export function describeTotal(files: readonly VFile[], written: readonly Written[]): string {
  const failed = files.filter(hasFailed).length;
  const read = describeTally(sumTallies(written.map(({ tally }) => tally)));
  const doubts = files.reduce((sum, { messages }) => sum + messages.filter(({ fatal }) => fatal !== true).length, 0);
  const counts = (['新建', '替换', '未变'] as const)
    .map((outcome) => ({ outcome, count: written.filter((document) => document.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${outcome} ${count} 份`);
  const documents = `文档 ${written.length} 份${counts.length > 0 ? `（${counts.join('、')}）` : ''}`;
  const end = failed > 0 ? `${failed} 个文件没有导入，请按上面的提示修改后重试。` : '请运行 npm run check 核对。';
  const total = `共 ${files.length} 个文件：${documents}，${read === '' ? describeNothing(files) : read}，疑问 ${doubts} 处。${end}`;
  return [...listFailed(files), total].join('\n');
}
