/** Proves that no document lost a character and checks every rule: `npm run check [-- --suggest] [-- --fix] [-- --format …]`. */
import { parseArgs } from 'node:util';
import { contentRoot } from '../collections/content-root.ts';
import { readSiteContent, type SiteContent } from '../collections/site-content.ts';
import { holdFolder } from '../files/hold-folder.ts';
import { toHoldReports } from '../files/hold-reports.ts';
import { suggestDepartments } from '../records/checks/suggest-departments.ts';
import { describeError } from '../records/describe-error.ts';
import { mendFiles } from '../records/mend-files.ts';
import { hasFailed } from '../records/messages.ts';
import type { ReadLedger } from '../records/read-ledger.ts';
import { suggestAllowedNumbers } from '../records/registry/suggest-allowed-numbers.ts';
import { toReport } from '../records/report.ts';
import { describeTally } from '../records/tally/describe-tally.ts';
import { sumTallies, toTally } from '../records/tally/tally.ts';
import { type CheckFormat, checkFormats, toGithub, toJson, toSarif } from './checking/check-formats.ts';

const usage = `用法：npm run check [-- --suggest] [-- --fix] [-- --format 格式] [-- --help]

  --suggest  给出不认识的地区、单位和被拦下的号码的登记条目，写明贴到哪里
  --fix      改好有唯一改法的地方，并逐处说明
  --format   给程序读：${checkFormats.join('、')}，默认 text
  --help     显示本说明

读哪个内容目录由 MINGZHANG_CONTENT 指定，默认 content。`;

/** More rounds than this put nothing more right. */
const mostRounds = 8;

process.exitCode = await main(process.argv.slice(2));

/** Exit code 1 where any file did not pass, 2 for wrong options. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(options === '' ? usage : `${options}\n\n${usage}`);
    return options === '' ? 0 : 2;
  }
  const { format, fix, suggest } = options;
  try {
    const content = fix ? await readMended(format) : await readSiteContent(contentRoot());
    return format === 'text' ? report(content, suggest) : reportTo(format, content);
  } catch (error) {
    console.error(describeError(error));
    return 1;
  }
}

/** The options, or what is wrong with them; an empty text asks for the usage alone. */
function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        suggest: { type: 'boolean', default: false },
        fix: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', default: false },
      },
    });
    const format = checkFormats.find((known) => known === values.format);
    if (values.help) return '';
    return format === undefined
      ? `不认识的格式“${values.format}”，可以写 ${checkFormats.join('、')}。`
      : { ...values, format };
  } catch (error) {
    return describeError(error);
  }
}

/** Mends while nobody else writes. What a program reads on the one channel, a person sees on the other. */
function readMended(format: CheckFormat): Promise<SiteContent> {
  const say = format === 'text' ? console.log : console.error;
  return holdFolder(contentRoot(), `改正 ${contentRoot()}`, toHoldReports(say), () => mendAndRead(say));
}

/** What one mend makes right may show what the next one mends. */
async function mendAndRead(say: (line: string) => void): Promise<SiteContent> {
  for (let round = 0; round < mostRounds; round += 1) {
    const content = await readSiteContent(contentRoot());
    const mended = await mendFiles(contentRoot(), content.files);
    if (mended.length === 0) return content;
    for (const { path, line, before, after } of mended) say(`${path}:${line} 已改正：“${before}”→“${after}”`);
  }
  return readSiteContent(contentRoot());
}

/** The same for programs: messages and counts alone. */
function reportTo(format: Exclude<CheckFormat, 'text'>, { ledger, documents, files }: SiteContent): number {
  const total = sumTallies(documents.map(({ tables, items }) => toTally(tables, items)));
  const counts = {
    documents: documents.length,
    rows: ledger.rows.length,
    tasks: ledger.tasks.length,
    observations: ledger.observations.length,
    unread: total.rows.doubts + total.items.doubts,
  };
  const render = {
    github: () => toGithub(files, contentRoot()),
    sarif: () => toSarif(files, contentRoot()),
    json: () => toJson(files, contentRoot(), counts),
  };
  const text = render[format]();
  if (text !== '') console.log(text);
  return files.some(hasFailed) ? 1 : 0;
}

function nothingHeld(): string {
  return `${contentRoot()} 里还没有收录的文件。请先导入：npm run import -- 文件或文件夹 --out ${contentRoot()} --register`;
}

function report({ ledger, documents, registries, files }: ReadLedger, isSuggesting: boolean): number {
  const tallies = documents.map(({ tables, items }) => toTally(tables, items));
  for (const [index, { source }] of documents.entries()) {
    const { counts, mismatches, unfound, undeclaredHeadings } = source.alignment;
    const { original, markdown, omitted, corrected } = counts;
    const sum = `原件 ${original} 字，正文 ${markdown} 字，声明省略 ${omitted} 字，声明更正 ${corrected} 处`;
    const isProven = [...mismatches, ...unfound, ...undeclaredHeadings].length === 0;
    const tally = tallies[index];
    const read = tally === undefined ? '' : describeTally(tally);
    console.log(`${isProven ? '✓' : '✗'} ${source.matter.id}：${sum}${read === '' ? '' : `\n  ${read}`}`);
  }
  const total = sumTallies(tallies);
  if (documents.length > 0) console.log(`合计：${describeTally(total) || '没有读出表格和条目'}`);
  const failed = files.filter(hasFailed).length;
  const messages = toReport(files);
  if (messages !== '') console.log(`\n${messages}\n`);
  if (isSuggesting) console.log(suggestDepartments({ documents, ...registries }));
  if (isSuggesting) console.log(suggestAllowedNumbers(files));
  const unread = total.rows.doubts + total.items.doubts;
  const empty = files.filter(({ messages }) => messages.some(({ ruleId }) => ruleId === 'document-unread')).length;
  const open = [
    ...(unread > 0 ? [`${unread} 行（条）没有成为任务`] : []),
    ...(empty > 0 ? [`${empty} 份像任务文件而没有读出任务`] : []),
  ];
  if (documents.length === 0) console.log(nothingHeld());
  if (documents.length === 0 && failed === 0) return 0;
  const passed = open.length === 0 ? '全部通过' : `没有错误，但有 ${open.join('、')}，请看上面的提醒`;
  console.log(
    failed === 0
      ? `${documents.length} 份文档${passed}，共 ${ledger.rows.length} 行、${ledger.tasks.length} 项任务、${ledger.observations.length} 个指标值。`
      : `${failed} 份文件没有通过，请按上面的提示修改。`,
  );
  return failed === 0 ? 0 : 1;
}
