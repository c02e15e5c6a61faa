/** What a change of the content would publish since a commit: `npm run diff -- REF [--format …] [--report FILE] [--log]`. */
import { isAbsolute } from 'node:path';
import { parseArgs } from 'node:util';
import { contentRoot, projectContent } from '../collections/content-root.ts';
import { ContentError } from '../collections/site-content.ts';
import { holdFolder } from '../files/hold-folder.ts';
import { toHoldReports } from '../files/hold-reports.ts';
import { replaceFile } from '../files/replace-file.ts';
import { toShownPath } from '../records/content-file.ts';
import { openContentFolder } from '../records/content-folder.ts';
import { describeError } from '../records/describe-error.ts';
import { hasFailed } from '../records/messages.ts';
import { type ReadLedger, readLedger } from '../records/read-ledger.ts';
import type { ChangeEntry } from '../records/registry/changes.ts';
import { toReport } from '../records/report.ts';
import { appendEntries, changesFile } from './comparing/append-entries.ts';
import { compareContent, inOrder } from './comparing/compare-content.ts';
import { compareProse } from './comparing/compare-site.ts';
import { toComparedSide } from './comparing/compared-side.ts';
import { renderComparisonPage } from './comparing/comparison-page.ts';
import { HistoryError, withContentAt } from './comparing/content-at.ts';
import { toLogEntries, withoutLogged } from './comparing/log-entries.ts';
import type { ContentComparison } from './comparing/published-change.ts';
import { renderComparison } from './comparing/render-comparison.ts';

const formats = ['text', 'json'] as const;

const usage = `用法：npm run diff -- 提交 [--format 格式] [--report 文件] [--log] [--help]

  提交      git 的提交、分支或标签，如 main；与它相比，现在的内容会公布什么变化
  --format  给程序读：${formats.join('、')}，默认 text；json 列出全部，改前改后都是全文
  --report  把变化写成一个网页
  --log     把公布、更正和修订添在内容目录的 ${changesFile} 末尾，供编辑补写理由；已有的不重写
  --help    显示本说明

读哪个内容目录由 MINGZHANG_CONTENT 指定，默认 content。不写 --log 时什么也不改；git 总不改动。`;

process.exitCode = await main(process.argv.slice(2));

/** Exit code 1 where the two cannot be compared, 2 for wrong options. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(options === '' ? usage : `${options}\n\n${usage}`);
    return options === '' ? 0 : 2;
  }
  try {
    const comparison = await compareSince(options.ref);
    if (options.report !== undefined) await replaceFile(options.report, renderComparisonPage(comparison));
    console.log(options.format === 'json' ? JSON.stringify(comparison, null, 2) : renderComparison(comparison));
    if (options.log) await logChanges(comparison.unlogged, options.format === 'text' ? console.log : console.error);
    return 0;
  } catch (error) {
    const isTold = error instanceof HistoryError || error instanceof ContentError;
    console.error(isTold ? error.message : describeError(error, options.report ?? null));
    return 1;
  }
}

/** The options, or what is wrong with them; an empty text asks for the usage alone. */
function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        report: { type: 'string' },
        log: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const [ref = '', ...more] = positionals;
    const format = formats.find((known) => known === values.format);
    if (values.help) return '';
    if (format === undefined) return `不认识的格式“${values.format}”，可以写 ${formats.join('、')}。`;
    if (ref === '') return '没有写明与哪个提交比较。';
    return more.length > 0 ? '一次只与一个提交比较。' : { ...values, format, ref };
  } catch (error) {
    return describeError(error);
  }
}

async function compareSince(ref: string): Promise<ContentComparison> {
  const root = contentRoot();
  return withContentAt(root, ref, async (folder) => {
    // What the older content had not yet, and holds for every place, it has from the project as it is now.
    const read = (folder: string) => readLedger(folder, { common: projectContent() });
    const was = toPassed(await read(folder), `“${ref}”的内容`);
    const is = toPassed(await read(root), '现在的内容');
    const [before, after] = [toComparedSide(was), toComparedSide(is)];
    const { changes, notes, counts } = compareContent(before, after);
    const prose = await compareProse(folder, root);
    const entries = toLogEntries(before, after, openContentFolder(root).today);
    return {
      since: ref,
      changes: inOrder([...changes, ...prose]),
      counts,
      notes: [...notes, ...describeCommon(was)],
      unlogged: withoutLogged(entries, {
        logged: is.registries.changes.entries,
        earlier: was.registries.changes.entries,
      }),
    };
  });
}

/** What a program reads on the one channel, a person sees on the other. */
async function logChanges(entries: readonly ChangeEntry[], say: (text: string) => void): Promise<void> {
  const name = toShownPath(contentRoot(), changesFile);
  if (entries.length === 0) return say(`\n${name} 里没有要添的变更。`);
  const root = contentRoot();
  await holdFolder(root, `添变更到 ${root}`, toHoldReports(say), () => appendEntries(root, entries));
  say(`\n已在 ${name} 末尾添了 ${entries.length} 条变更。请逐条核对，补写 reason（理由）；改了又改的，只留最后一条。`);
}

/** The files of the registry that were not in the content itself, and so were taken as they are now. */
function describeCommon({ registries }: ReadLedger): string[] {
  const taken = registries.files.filter(({ path }) => isAbsolute(path)).map(({ basename }) => basename ?? '');
  return taken.length === 0 ? [] : [`改动以前没有自己的 ${taken.join('、')}，两边都用项目现在的。`];
}

/** What has faults is published by nobody, and says nothing that could be compared. */
function toPassed(read: ReadLedger, name: string): ReadLedger {
  if (!read.files.some(hasFailed)) return read;
  throw new ContentError(`${name}没有通过检查，不能比较：\n${toReport(read.files, { fatalOnly: true })}`);
}
