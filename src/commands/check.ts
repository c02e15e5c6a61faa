/** Proves that no document lost a character and checks every rule: `npm run check [-- --suggest]`. */
import { parseArgs } from 'node:util';
import { contentRoot } from '../collections/content-root.ts';
import { readSiteContent } from '../collections/site-content.ts';
import { suggestDepartments } from '../records/checks/suggest-departments.ts';
import { describeError } from '../records/describe-error.ts';
import { hasFailed } from '../records/messages.ts';
import type { ReadLedger } from '../records/read-ledger.ts';
import { suggestAllowedNumbers } from '../records/registry/suggest-allowed-numbers.ts';
import { toReport } from '../records/report.ts';
import { describeTally } from '../records/tally/describe-tally.ts';
import { sumTallies, toTally } from '../records/tally/tally.ts';

process.exitCode = await main(process.argv.slice(2));

/** Exit code 1 where any file did not pass. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args: [...args], options: { suggest: { type: 'boolean', default: false } } });
    return report(await readSiteContent(contentRoot()), values.suggest);
  } catch (error) {
    console.error(describeError(error));
    return 1;
  }
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
  if (documents.length > 0) console.log(`合计：${describeTally(total) || '没有表格和条目'}`);
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
  const passed = open.length === 0 ? '全部通过' : `没有错误，但有 ${open.join('、')}，请看上面的提醒`;
  console.log(
    failed === 0
      ? `${documents.length} 份文档${passed}，共 ${ledger.rows.length} 行、${ledger.tasks.length} 项任务、${ledger.observations.length} 个指标值。`
      : `${failed} 份文件没有通过，请按上面的提示修改。`,
  );
  return failed === 0 ? 0 : 1;
}
