/** Proves that no document lost a character and checks every rule: `npm run check [-- --suggest]`. */
import { parseArgs } from 'node:util';
import { contentRoot } from '../collections/content-root.ts';
import { readAccount } from '../collections/load-account.ts';
import { hasFailed } from '../records/messages.ts';
import { suggestDepartments } from '../records/registry/suggest-departments.ts';
import { toReport } from '../records/report.ts';

const { values } = parseArgs({ options: { suggest: { type: 'boolean', default: false } } });
const { account, documents, files } = await readAccount(contentRoot());

for (const { source, rows } of documents) {
  const { counts, mismatches, unfound, undeclaredHeadings } = source.alignment;
  const { original, markdown, omitted, corrected } = counts;
  const sum = `原件 ${original} 字，正文 ${markdown} 字，声明省略 ${omitted} 字，声明更正 ${corrected} 处`;
  const isProven = [...mismatches, ...unfound, ...undeclaredHeadings].length === 0;
  console.log(`${isProven ? '✓' : '✗'} ${source.matter.id}：${sum}${rows.length > 0 ? `，${rows.length} 行` : ''}`);
}
const failed = files.filter(hasFailed).length;
const report = toReport(files);
if (report !== '') console.log(`\n${report}\n`);
if (values.suggest) console.log(suggestDepartments(account.rows, documents));
console.log(
  failed === 0
    ? `${documents.length} 份文档全部通过，共 ${account.rows.length} 行、${account.tasks.length} 项任务、${account.observations.length} 个指标值。`
    : `${failed} 份文件没有通过，请按上面的提示修改。`,
);
process.exitCode = failed === 0 ? 0 : 1;
