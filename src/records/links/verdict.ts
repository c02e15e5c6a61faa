import type { IndicatorRecord, Observation, Verdict } from '../model.ts';
import { reportsNothing } from '../values/statements/status.ts';
import { type Comparison, compareValues, undecidedRules } from './compare-values.ts';
import { type JudgedTarget, stateVerdict } from './verdict-statement.ts';

/**
 * Every target of a year beside the outcome of that year: one verdict per indicator, district and year. Met or not met
 * only where the documents' own words decide it; else the reason why it cannot be told.
 */
export function toVerdicts(observations: readonly Observation[], indicators: readonly IndicatorRecord[]): Verdict[] {
  const groups = Map.groupBy(observations, ({ indicator, district, year }) => `${indicator} ${district} ${year}`);
  const context = {
    groups,
    indicators: indexIndicators(indicators),
    shared: new Set(observations.flatMap(toSharedCell)),
  };
  const nameOf = (indicator: string) => context.indicators.byId.get(indicator)?.name ?? indicator;
  return [...groups.values()].flatMap((group) => {
    // A dash in a target's place sets none.
    const isTarget = ({ kind, period, asPrinted }: Observation) =>
      kind === 'target' && period === 'year' && !reportsNothing(asPrinted);
    const current = group.filter(({ supersededBy }) => supersededBy === null);
    const targets = current.filter(isTarget);
    const outcomes = current.filter(({ kind }) => kind !== 'target');
    return targets.length === 0 ? [] : [stateVerdict(judge(targets, outcomes, context), nameOf)];
  });
}

interface Context {
  readonly groups: ReadonlyMap<string, readonly Observation[]>;
  readonly indicators: IndicatorIndex;
  /** The cells that are merged over several districts. */
  readonly shared: ReadonlySet<string>;
}

interface IndicatorIndex {
  readonly byId: ReadonlyMap<string, IndicatorRecord>;
  /** By each name; of two with one name the first. */
  readonly byName: ReadonlyMap<string, IndicatorRecord>;
}

function indexIndicators(indicators: readonly IndicatorRecord[]): IndicatorIndex {
  const named = indicators.flatMap((indicator) =>
    [indicator.name, ...indicator.aliases].map((name) => [name, indicator] as const),
  );
  return {
    byId: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    byName: new Map(named.toReversed()),
  };
}

type Finding = Pick<Verdict, 'rule' | 'target' | 'outcome' | 'others' | 'gap'> & { readonly isMet: boolean | null };

function judge(targets: readonly Observation[], outcomes: readonly Observation[], context: Context): JudgedTarget {
  const [first] = targets as [Observation];
  const findings = targets.flatMap((target) => toFindings(target, outcomes, context));
  const decided = findings.filter(({ isMet }) => isMet !== null);
  const chosen = decided.every(({ isMet }) => isMet === decided[0]?.isMet) ? decided[0] : undefined;
  const { indicator, district, year } = first;
  const base = { indicator, district, year };
  if (chosen) {
    const { isMet, ...finding } = chosen;
    return { ...base, ...finding, result: isMet ? 'met' : 'not-met' };
  }
  if (decided.length > 0) {
    return {
      ...base,
      result: 'cannot-tell',
      rule: 'documents-disagree',
      target: first,
      outcome: null,
      others: outcomes,
      gap: null,
    };
  }
  const reason = findings.toSorted((a, b) => reasons.indexOf(a.rule) - reasons.indexOf(b.rule))[0];
  const rule = reason?.rule ?? 'no-outcome';
  return {
    ...base,
    result: 'cannot-tell',
    rule,
    target: reason?.target ?? first,
    outcome: null,
    others: reason?.others ?? [],
    gap: reason?.gap ?? null,
  };
}

/** Why nothing can be told, the most telling reason first: those of the target itself, then those of a comparison. */
const reasons: readonly string[] = [
  'shared-target',
  'part-of-year',
  'no-outcome',
  'nothing-to-exceed',
  ...undecidedRules,
];

function toFindings(target: Observation, outcomes: readonly Observation[], context: Context): Finding[] {
  const cannot = (rule: string, others: readonly Observation[]): Finding[] => [
    { isMet: null, rule, target, outcome: null, others, gap: null },
  ];
  const ofYear = outcomes.filter(({ period }) => period === 'year');
  if (isShared(target, context)) return cannot('shared-target', ofYear);
  const exceeded = findExceeded(target, context);
  if (exceeded) return [compareGrowth(target, ofYear, exceeded, context)];
  if (ofYear.length === 0) return cannot(outcomes.length > 0 ? 'part-of-year' : 'no-outcome', outcomes);
  const better = context.indicators.byId.get(target.indicator)?.better ?? null;
  return ofYear.map((outcome): Finding => {
    const comparison: Comparison = compareValues(target, outcome, better);
    const { isMet, rule, gap } = comparison;
    return isMet === null
      ? { isMet, rule, target, outcome: null, others: [outcome], gap }
      : { isMet, rule, target, outcome, others: [], gap };
  });
}

/** A cell merged over several districts sets one target for all of them together. */
function isShared(target: Observation, { shared }: Context): boolean {
  return target.inherited || shared.has(toCell(target));
}

function toSharedCell(observation: Observation): string[] {
  return observation.quote === null && observation.inherited ? [toCell(observation)] : [];
}

function toCell({ document, anchor, asPrinted }: Observation): string {
  return JSON.stringify([document, anchor, asPrinted]);
}

/** 高于GDP增幅: the indicator whose growth is to be exceeded. */
function findExceeded(target: Observation, { indicators }: Context): IndicatorRecord | undefined {
  const name = /高于(.+?)(?:增幅|增速|增长)/u.exec(target.asPrinted.replace(/\s+/gu, ''))?.[1];
  if (target.value !== null || name === undefined) return undefined;
  return indicators.byName.get(name);
}

/** Both growths as the same district states them for the year. All parts count where the whole is not stated. */
function compareGrowth(
  target: Observation,
  own: readonly Observation[],
  exceeded: IndicatorRecord,
  context: Context,
): Finding {
  const growthOf = (indicator: string) => {
    const group = context.groups.get(`${indicator} ${target.district} ${target.year}`) ?? [];
    return group.find(
      ({ kind, period, measure, value, upper, comparator }) =>
        kind !== 'target' &&
        period === 'year' &&
        measure === 'growth' &&
        value !== null &&
        upper === null &&
        comparator === '',
    );
  };
  const parts = context.indicators.byId.get(target.indicator)?.parts ?? [];
  const whole = growthOf(target.indicator);
  const stated = whole ? [whole] : parts.flatMap((part) => growthOf(part) ?? []);
  const limit = growthOf(exceeded.id);
  const isComplete = whole !== undefined || (parts.length > 0 && stated.length === parts.length);
  if (limit === undefined || !isComplete) {
    const outcomes = [...own, ...stated, ...(limit ? [limit] : [])];
    const rule = stated.length === 0 && own.length === 0 ? 'no-outcome' : 'nothing-to-exceed';
    return { isMet: null, rule, target, outcome: null, others: outcomes, gap: null };
  }
  const isAbove = stated.map(({ value }) => (value ?? 0) > (limit.value ?? 0));
  const isSure = isAbove.every((above) => above === isAbove[0]);
  const [outcome = null, ...more] = stated;
  const base = { target, gap: null } as const;
  if (!isSure) return { ...base, isMet: null, rule: 'nothing-to-exceed', outcome: null, others: [...stated, limit] };
  return { ...base, isMet: isAbove[0] ?? null, rule: 'exceeds', outcome, others: [...more, limit] };
}
