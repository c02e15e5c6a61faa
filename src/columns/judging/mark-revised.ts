import type { ColumnField } from '../column-field.ts';
import { plainHeading } from '../column-registry.ts';
import { splitLevels } from '../heading-levels.ts';
import type { JudgedColumn } from '../judged-table.ts';

const change = '(?:调整|修改|修订|更正|变更)';
const what = '的?(?:工作|主要|年度|目标|任务|内容|要求|事项|表述|项目|指标)*';
const before = new RegExp(`^(?:${change}前|原(?!因|件|文件|则)|原来)${what}$`, 'u');
const after = new RegExp(`^(?:${change}后|现(?!状|场|有)|拟?${change}为|更正为)${what}$`, 'u');

/** 调整前 beside 调整后, 原目标 beside 调整后目标: the row is what it says now, and says beside it what it changes. Either alone says nothing. */
export function markRevised(columns: readonly JudgedColumn[]): readonly JudgedColumn[] {
  const find = (words: RegExp) => columns.findIndex(({ heading }) => heading !== null && words.test(lowest(heading)));
  const [old, young] = [find(before), find(after)];
  if (old === -1 || young === -1) return columns;
  const hasName = columns.some(({ field }, at) => field === 'name' && at !== old && at !== young);
  const rename = (field: ColumnField | null) => (field === 'text' ? (hasName ? 'category' : 'name') : field);
  return columns.map((column, at) => {
    if (at === old) return { ...column, field: 'before', certainty: 'certain' };
    if (at === young) return { ...column, field: 'text', certainty: 'certain' };
    return { ...column, field: rename(column.field) };
  });
}

/** Of a heading over several levels the one that stands over the cells. */
function lowest(heading: string): string {
  return plainHeading(splitLevels(heading).at(-1) ?? heading);
}
