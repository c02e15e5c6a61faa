import { tellsReport } from '../../records/values/assignments/item-continuation.ts';
import { tellsProgress } from '../../records/values/assignments/progress-label.ts';
import { tellsDoneWork } from '../../records/values/statements/states-work.ts';
import { type DraftBlock, isText } from '../draft.ts';

/** True where most of the items of a text have a report with them, by a label or by what stands behind their units. */
export function reportsMost(blocks: readonly DraftBlock[]): boolean {
  let reports = 0;
  let items = 0;
  let isBehind = false;
  for (const block of blocks) {
    if (!isText(block)) continue;
    if (block.isTask) items += 1;
    isBehind = block.isTask || (isBehind && block.type !== 'heading');
    if (tellsProgress(block.text) || (isBehind && tellsReport(behindUnits(block.text)))) reports += 1;
  }
  return reports > 0 && reports * 2 > items;
}

/** True where most of the items of a text, with what stands below them, tell what was done: 已完成9所, 为计划的112%. */
export function tellsMostDone(blocks: readonly DraftBlock[]): boolean {
  const items: string[] = [];
  for (const block of blocks) {
    if (!isText(block)) continue;
    if (block.isTask) items.push(block.text);
    else if (items.length > 0 && block.type !== 'heading') items.push(`${items.pop() ?? ''}。${block.text}`);
  }
  return items.filter(tellsDoneWork).length * 2 > items.length;
}

/** 新建学校8所。（责任单位：市教育局）此项工作已完成。: what stands behind the last bracket. */
function behindUnits(text: string): string {
  return text.slice(text.search(/[^）)】\]]*$/u)).trim() || text;
}
