import type { Observation } from '../../model.ts';
import { falling, namesFall } from '../quantities/falling.ts';
import { findQuantities, type Quantity } from '../quantities/quantity.ts';
import type { KnownIndicator } from './known-indicator.ts';
import { splitClauses } from './statement-clauses.ts';
import { resolveSubjects, type Subject } from './statement-subject.ts';

/** A value of an indicator that a text states in words. */
export interface Statement extends Pick<Observation, 'value' | 'upper' | 'unit' | 'measure' | 'comparator'> {
  /** Id of the indicator, and its name as the text prints it. */
  readonly indicator: string;
  readonly name: string;
  /** The words of the value alone: 增长7.2%. */
  readonly asPrinted: string;
  /** Verbatim, from the indicator's name to the value. */
  readonly quote: string;
  /** Where the quotation begins in the text. */
  readonly start: number;
  readonly isEstimate: boolean;
}

const predicate =
  /(?:(?:基本)?与上年(?:新基数|同口径)?(?:基本)?持平|保持(?:基本|总体)?(?:稳定增长|平稳增长|稳定|平稳)|实现正增长|(?:增幅|增长|增速)?高于(?:地区生产总值|GDP|经济)(?:增幅|增速|增长)|完成(?:上级|国家|[省市区])下达(?:的)?(?:目标)?任务|明显下降)$/u;

/**
 * The values of known indicators in a text. A clause counts only when all its words are understood: the indicator by a
 * registered name, perhaps under 全年, 全市, 预计 or 实现, a verb such as 增长 or 达到, and the amount. Clauses without a
 * name go on about the one before (…1240亿元,增长7.2%); 分别 hands its amounts out in order. Anything else states nothing.
 */
export function findStatements(text: string, known: KnownIndicator): Statement[] {
  return splitClauses(text).flatMap((sentence) => {
    let context: Subject[] = [];
    const statements: Statement[] = [];
    for (const clause of sentence) {
      const read = readClause(clause.plain, context, known);
      context = read.context.map((subject) => ({ ...subject, start: subject.start ?? clause.start }));
      const last = read.values.reduce((most, { end }) => Math.max(most, end), 0);
      for (const { subject, start, end, ...value } of read.values) {
        const from = subject.start ?? clause.start;
        statements.push({
          ...value,
          indicator: subject.indicator?.id ?? '',
          name: subject.name,
          asPrinted: text.slice(clause.start + start, clause.start + end).trim(),
          quote: text.slice(from, clause.start + last).trim(),
          start: from,
          isEstimate: clause.isEstimate,
        });
      }
    }
    return statements;
  });
}

interface ReadValue extends Pick<Observation, 'value' | 'upper' | 'unit' | 'measure' | 'comparator'> {
  readonly subject: Subject;
  readonly start: number;
  readonly end: number;
}

function readClause(plain: string, context: readonly Subject[], known: KnownIndicator) {
  const quantities = findQuantities(plain);
  const [first] = quantities;
  if (first === undefined) return readPredicate(plain, context, known);
  const head = plain.slice(0, first.start);
  const { subjects, isNew, verb, verbStart } = resolveSubjects(head, context, known);
  // What is not understood is remembered too, so that 增长8% after it is not taken for an indicator before it.
  const next = isNew ? [...(/^其中/u.test(head) || context.length > 6 ? [] : context), ...subjects] : [...context];
  const named = isNew ? subjects : toContinued(context, quantities.length, verb);
  const isList = isPlainList(plain, quantities) && isHarmless(plain.slice(quantities.at(-1)?.end ?? 0));
  const shares = /均|各/u.test(verb) && quantities.length === 1;
  if (!isList || !(shares || named.length === quantities.length)) return { context: next, values: [] };
  const values = named.flatMap((subject, nth): ReadValue[] => {
    const quantity = shares ? first : quantities[nth];
    if (subject.indicator === null || quantity === undefined) return [];
    const start = nth === 0 || shares ? verbStart : quantity.start;
    return [{ ...toValue(quantity, verb, subject), subject, start, end: quantity.end }];
  });
  return { context: next, values };
}

/** A clause without an amount: 与上年持平, 保持稳定增长, 完成上级下达任务. */
function readPredicate(plain: string, context: readonly Subject[], known: KnownIndicator) {
  const match = predicate.exec(plain.trimEnd());
  if (match === null) return { context: [{ indicator: null, name: plain, start: null }], values: [] };
  const { subjects, isNew } = resolveSubjects(plain.slice(0, match.index), context, known);
  const named = isNew ? subjects : toContinued(context, 1, '');
  const values = named
    .filter(({ indicator }) => indicator !== null)
    .map(
      (subject): ReadValue => ({
        value: null,
        upper: null,
        unit: null,
        measure: 'growth',
        // 保持平稳 says nothing of last year.
        comparator: /(?<!保)持平|高于|正增长/u.exec(match[0])?.[0] ?? '',
        subject,
        start: match.index,
        end: match.index + match[0].length,
      }),
    );
  return { context: isNew ? subjects : [...context], values };
}

/** The last names of the sentence, as many as there are amounts; for one amount only a name that stood alone. */
function toContinued(context: readonly Subject[], count: number, verb: string): Subject[] {
  const last = context.at(-1);
  if (last === undefined) return [];
  if (count > 1) return /分别/u.test(verb) ? context.slice(-count) : [];
  return last.group === undefined ? [last] : [];
}

/** Only 、 or 和 between the amounts. */
function isPlainList(plain: string, quantities: readonly Quantity[]): boolean {
  return quantities.every(({ end }, nth) => {
    const next = quantities[nth + 1];
    return next === undefined || /^\s*[、和及]\s*$/u.test(plain.slice(end, next.start));
  });
}

/** Words behind the amount may make it that of something else: 投资144亿元的项目. */
function isHarmless(tail: string): boolean {
  return /^\s*(?:低位运行|的?水平)?\s*$/u.test(tail);
}

function toValue(quantity: Quantity, verb: string, { name }: Subject) {
  const { value, upper, unit, comparator } = quantity;
  const measure = toMeasure(unit, verb, name);
  const isFall = (falling.test(verb) || (namesFall(name) && measure !== 'level')) && !/[至到]/u.test(verb);
  const ends = isFall && upper !== null ? [-upper, -value] : isFall ? [-value, null] : [value, upper];
  return { value: ends[0] ?? null, upper: ends[1] ?? null, unit, measure, comparator };
}

function toMeasure(unit: string, verb: string, name: string): Observation['measure'] {
  const isTo = /[至到达为]$/u.test(verb) && !/增长|增幅|增速/u.test(verb);
  if (unit.endsWith('百分点')) return 'change';
  if (/[%％‰]/u.test(unit)) {
    if (
      /增幅|增速|涨幅|(?:下降|削减)$/u.test(name) ||
      (!isTo && /增长|增幅|增速|上涨|下降|降低|减少|提高|上升/u.test(verb))
    ) {
      return 'growth';
    }
    return 'share';
  }
  return !isTo && /增长|增加|提高|上升|下降|降低|减少/u.test(verb) ? 'change' : 'level';
}
