import { splitLevels } from '../heading-levels.ts';
import type { AreaMeasure, JudgedColumn } from '../judged-table.ts';

const heading = /^(?<name>[^（()）]*\p{Script=Han}{2}[^（()）]*)[（(](?:单位[：:])?(?<unit>[^（()）]{1,8})[）)]$/u;
const unit =
  /^(?:[%％‰]|[百千万亿]*(?:元|美元|人|户|个|家|套|座|所|处|件|项|亩|公顷|吨|公里|里|米|平方米|张|辆|台|人次))$/u;
/** Words that say of which year a figure is, or that it is a share of a plan: what it measures stands behind them. */
const notName = /\d|计划|目标|任务|完成|实际|预期|预计|进度|上年|去年|累计|其中|比例|排名|得分|权重/u;
const beside: readonly (JudgedColumn['field'] | undefined)[] = ['number', 'remark'];

/**
 * Of a table with a row for each area: what each column measures, where every column names one measure with its unit
 * (改造小区（个）) and nothing else; none otherwise, as half of a table would be read without the other.
 */
export function findMeasures(columns: readonly JudgedColumn[], areas: number): readonly AreaMeasure[] {
  if (areas === -1) return [];
  const others = [...columns.entries()].filter(([index, { field }]) => index !== areas && !beside.includes(field));
  const measures = others.flatMap(([column, { heading: printed }]) => {
    const found = readMeasure(printed ?? '');
    return found === null ? [] : [{ column, ...found }];
  });
  const areApart = new Set(measures.map(({ name }) => name)).size === measures.length;
  return measures.length === others.length && areApart ? measures : [];
}

function readMeasure(printed: string): Pick<AreaMeasure, 'name' | 'unit'> | null {
  const plain = printed.replace(/\s+/gu, '');
  const { name = '', unit: of = '' } = heading.exec(plain)?.groups ?? {};
  const isOne = splitLevels(printed).length === 1 && !/[、和及]/u.test(name);
  return isOne && name !== '' && unit.test(of) && !notName.test(name) ? { name, unit: of } : null;
}
