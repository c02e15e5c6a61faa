import { readItemMark } from '../../records/values/item-mark.ts';
import type { DraftText } from '../draft.ts';
import type { NumberedLeaf } from './numbered-leaves.ts';

/** A plan for projects or works, by its title. */
const plan = /(?:实事|民生(?:项目|工程)|政府工作报告|重点(?:工作|项目|任务)).*方案$/u;
/** What is asked for, or looked at, is planned as well. */
const noPlan = /征集|征求|候选|评选|测评|考核|考评|督查|检查|宣传|解读|调研/u;
const partOfTasks = /^(?:主要|重点|工作|具体|年度|目标|实施|建设)*任务$/u;

/** Of the items of a plan for projects (民生实事工作方案) those below the part that it calls its tasks: 二、主要任务. */
export function findPlannedLeaves(
  leaves: readonly NumberedLeaf[],
  texts: readonly DraftText[],
  title: string,
): readonly NumberedLeaf[] {
  const part = texts.findIndex(isPartOfTasks);
  const head = texts[part];
  if (head === undefined || !plan.test(title) || noPlan.test(title)) return [];
  const length = texts.slice(part + 1).findIndex((block) => isBeside(block, head));
  const below = new Set(texts.slice(part + 1, length === -1 ? texts.length : part + 1 + length));
  return leaves.filter(({ block }) => below.has(block));
}

function isPartOfTasks({ type, text }: DraftText): boolean {
  const plain = text.trim();
  const name = plain.slice(readItemMark(plain)).replace(/[。：:]$/u, '');
  return type === 'heading' && partOfTasks.test(name.trim());
}

function isBeside({ type, depth }: DraftText, head: DraftText): boolean {
  return type === 'heading' && depth <= head.depth;
}
