import { readItemMark } from '../../records/values/item-mark.ts';
import type { DraftText } from '../draft.ts';
import type { NumberedLeaf } from './numbered-leaves.ts';

/** A plan for projects or works, by its title. */
const plan = /(?:实事|民生(?:项目|工程)|政府工作报告|重点(?:工作|项目|任务)).*方案$/u;
/** 下达2031年就业工作目标责任制的通知: it sets goals. */
const setsGoals = /下达.*(?:目标|指标|任务|责任制)(?:责任制|任务|计划)?的?(?:通知|函)?$/u;
/** What is asked for, or looked at, is planned as well. */
const noPlan = /征集|征求|候选|评选|测评|考核|考评|督查|检查|宣传|解读|调研/u;
const partOfTasks = /^(?:主要|重点|工作|具体|年度|目标|实施|建设)*任务$/u;
const partOfGoals = /^[^，。；：:]{0,30}(?:主要|责任|工作|年度|具体|预期)(?:目标|指标|任务)$/u;

/**
 * Of the items of a plan for projects (民生实事工作方案) those below the part that it calls its tasks: 二、主要任务; and of a notice that
 * sets goals those that say how much, below the part of goals: 一、…主要指标.
 */
export function findPlannedLeaves(
  leaves: readonly NumberedLeaf[],
  texts: readonly DraftText[],
  title: string,
): readonly NumberedLeaf[] {
  const isOfGoals = setsGoals.test(title);
  const part = texts.findIndex((block) => isPart(block, isOfGoals ? partOfGoals : partOfTasks));
  const head = texts[part];
  if (head === undefined || !(isOfGoals || plan.test(title)) || noPlan.test(title)) return [];
  const length = texts.slice(part + 1).findIndex((block) => isBeside(block, head));
  const below = new Set(texts.slice(part + 1, length === -1 ? texts.length : part + 1 + length));
  const found = leaves.filter(({ block }) => below.has(block));
  return isOfGoals && !found.every(({ words }) => /\d/u.test(words)) ? [] : found;
}

function isPart({ type, text }: DraftText, names: RegExp): boolean {
  const plain = text.trim();
  const name = plain.slice(readItemMark(plain)).replace(/[。：:]$/u, '');
  return type === 'heading' && names.test(name.trim());
}

function isBeside({ type, depth }: DraftText, head: DraftText): boolean {
  return type === 'heading' && depth <= head.depth;
}
