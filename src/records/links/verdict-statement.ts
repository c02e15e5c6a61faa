import type { Observation, Verdict } from '../model.ts';
import { describePeriod } from '../values/quantities/period.ts';
import { toComparedAmount, toStatedAmount, toUnitText } from '../values/quantities/stated-amount.ts';

/** What a verdict rests on, before it is put into words. */
export type JudgedTarget = Omit<Verdict, 'shortfall' | 'group' | 'label' | 'statement'>;

/** Which of the four kinds a verdict counts among, its name in a word or two, and what it found in one sentence. */
export function stateVerdict(verdict: JudgedTarget, nameOf: (indicator: string) => string): Verdict {
  const group = toGroup(verdict);
  const label = group === 'no-outcome' ? noOutcome : labelOf(verdict);
  const lacks = verdict.gap !== null && (verdict.result === 'not-met' || verdict.rule === 'around');
  const shortfall = lacks ? toGap(verdict.gap ?? 0, verdict.target) : null;
  return { ...verdict, shortfall, group, label, statement: closeUp(`${label}：${toSentence(verdict, group, nameOf)}`) };
}

/** No blank between two Chinese characters: 目标“保持稳定”, 465 亿元相同. */
function closeUp(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}”）]) (?=[\p{Script=Han}“])/gu, '');
}

const noOutcome = '没有收录结果';

function toGroup({ result, rule, outcome, others }: JudgedTarget): Verdict['group'] {
  if (result !== 'cannot-tell') return result;
  return rule === 'no-outcome' || (outcome === null && others.length === 0) ? 'no-outcome' : 'not-comparable';
}

/** By the rule; what the rule names is named as printed: 目标写“左右”. */
function labelOf({ result, rule, target, others }: JudgedTarget): string {
  if (result !== 'cannot-tell') return result === 'met' ? '达到' : '未达到';
  const [other] = others;
  switch (rule) {
    case 'around':
      return `目标写“${target.comparator}”`;
    case 'rough-outcome':
      return other?.comparator ? `结果写“${other.comparator}”` : '结果是一个区间';
    case 'part-of-year':
      return `只有${describePeriod(other?.period ?? 'year')}的数`;
    case 'currency':
    case 'unit':
    case 'level-and-growth':
      return '口径不同';
    case 'shared-target':
      return '没有本地的目标数';
    case 'no-figure':
      return '没有写出数字';
    case 'documents-disagree':
      return '几份文件不一致';
    default:
      return '不能比较';
  }
}

function toSentence(verdict: JudgedTarget, group: Verdict['group'], nameOf: (indicator: string) => string): string {
  const { rule, target, outcome, others, gap } = verdict;
  const state = stateAlike([target, ...(outcome ? [outcome] : []), ...others]);
  const goal = state(target);
  if (group === 'no-outcome') return `目标 ${toStatedAmount(target)}，收录的文件没有说明当年的结果`;
  if (rule === 'exceeds') return toComparison(verdict, nameOf);
  const reached = [...(outcome ? [outcome] : []), ...others].map((one) => withNotes(state(one), one)).join('、');
  if (outcome !== null && gap !== null) return `${reached}，${toGapText(verdict, toComparedAmount(target), gap)}`;
  const less = rule === 'around' && gap !== null ? `，差 ${toGap(gap, target)}，算不算达到由读者判断` : '';
  return `目标 ${goal}，结果 ${reached}${less || reasonOf(rule, target, others)}`;
}

/** Growth beside nothing but growth is its figure alone; what else is told says of what it is: 提高 0.3 个百分点. */
function stateAlike(observations: readonly Observation[]): (observation: Observation) => string {
  const isGrowth = observations.every(({ value, measure }) => value === null || measure === 'growth');
  return isGrowth ? toComparedAmount : toStatedAmount;
}

/** 低于目标 7.5%，差 0.3 个百分点; that they are equal to the digit is said. */
function toGapText({ result, rule, target }: JudgedTarget, goal: string, gap: number): string {
  const isUpper = rule === 'at-most';
  const { value, upper } = target;
  if (gap === 0) return upper === null ? `与目标 ${goal} 相同` : `目标 ${goal}，等于${isUpper ? '上端' : '下端'}`;
  const isFall = value !== null && value < 0 && target.measure !== 'level';
  const [less, more] = isFall ? ['多降', '少降'] : ['低', '高出'];
  if (result === 'not-met')
    return `${isFall ? '少于' : gap < 0 ? '低于' : '高于'}目标 ${goal}，差 ${toGap(gap, target)}`;
  const isWithin = value !== null && upper !== null && Math.abs(gap) <= upper - value;
  return isWithin ? `在目标 ${goal} 之内` : `目标 ${goal}，${gap < 0 ? less : more} ${toGap(gap, target)}`;
}

/** What the two figures are apart, computed, in the target's unit; of percentages in points. */
function toGap(gap: number, target: Observation): string {
  const unit = toUnitText(target);
  return `${Math.abs(gap)}${unit === '%' ? ' 个百分点' : unit}`;
}

/** 都高于: every part, where the whole is not stated. */
function toComparison({ result, outcome, others }: JudgedTarget, nameOf: (indicator: string) => string): string {
  const limit = others.at(-1);
  const own = [...(outcome ? [outcome] : []), ...others.slice(0, -1)];
  const toGrowth = (one: Observation) => withNotes(toComparedAmount(one), one);
  const named = own.map((one) => `${own.length > 1 ? `${one.name} ` : ''}${toGrowth(one)}`).join('、');
  const side = result === 'met' ? '高于' : '没有高于';
  return `${named}，${own.length > 1 ? '都' : ''}${side}${nameOf(limit?.indicator ?? '')}的增幅 ${limit ? toGrowth(limit) : ''}`;
}

function withNotes(amount: string, { period, kind }: Observation): string {
  const notes = [...(period === 'year' ? [] : [describePeriod(period)]), ...(kind === 'estimate' ? ['预计数'] : [])];
  return `${amount}${notes.length > 0 ? `（${notes.join('，')}）` : ''}`;
}

const measures: Readonly<Record<Observation['measure'], string>> = {
  level: '总量',
  growth: '增幅',
  change: '提高或下降的幅度',
  share: '比重',
};

/** Why the two stand side by side and no more is said. */
function reasonOf(rule: string, target: Observation, others: readonly Observation[]): string {
  switch (rule) {
    case 'currency':
      return '，币种不同，不换算';
    case 'unit':
      return '，单位不同，不换算';
    case 'level-and-growth':
      return `；目标是${measures[target.measure]}，结果是${measures[others[0]?.measure ?? 'level']}，不能直接比较`;
    case 'part-of-year':
      return '，不能与全年目标相比';
    case 'shared-target':
      return '；目标印在几个地区合并的格里，或由上级另行下达';
    default:
      return '';
  }
}
