import { decidingRules, undecidedReasons } from '../../records/links/verdict-rules.ts';
import type { Ledger, Verdict, VerdictGroup } from '../../records/model.ts';
import type { Rule, RuleSet } from '../../rules/rule.ts';
import { ruleGroups } from '../../rules/rules.ts';
import { type CountedNumber, toCount } from '../frame/counted.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { verdictGroupNames } from '../indicator/indicator-text.ts';
import { stateNames, stateRules, type TaskState, taskState, taskStates } from '../task/task-state.ts';
import { proseText } from './prose-text.ts';

/** A state of a task, the rule that it rests on, and how many tasks have it. */
export interface StateLine {
  readonly state: TaskState;
  readonly name: string;
  readonly rule: string;
  readonly count: CountedNumber;
}

/** Every state that a task may have, also those that none has. */
export function stateLines(ledger: Ledger): StateLine[] {
  const index = indexLedger(ledger);
  const byState = Map.groupBy(ledger.tasks, (task) => taskState(index, task));
  const count = (state: TaskState) => toCount(byState.get(state)?.length ?? 0, 'tasks', { state });
  return taskStates.map((state) => ({
    state,
    name: stateNames[state],
    rule: stateRules[state],
    count: count(state),
  }));
}

/** A result of laying a target beside its outcome, and the rules that lead to it. */
export interface VerdictRuleGroup {
  readonly name: string;
  readonly rules: readonly { readonly rule: string; readonly count: CountedNumber }[];
}

/** Every rule of a verdict with the number of verdicts that rest on it: first those that decide. */
export function verdictGroups({ verdicts }: Ledger): VerdictRuleGroup[] {
  const toRules = (rules: Readonly<Record<string, string>>, ...groups: readonly VerdictGroup[]) =>
    Object.entries(rules).map(([id, rule]) => ({
      id,
      rule,
      count: toCount(verdicts.filter((one) => ruleOf(one) === id && groups.includes(one.group)).length, 'targets', {
        rule: id,
      }),
    }));
  const { met, 'not-met': missed, 'not-comparable': unlike, 'no-outcome': untold } = verdictGroupNames;
  return [
    { name: proseText.verdicts.decided(met, missed), rules: toRules(decidingRules, 'met', 'not-met') },
    { name: unlike, rules: toRules(undecidedReasons, 'not-comparable').filter(({ id }) => id !== 'no-outcome') },
    {
      name: untold,
      rules: toRules(undecidedReasons, 'no-outcome').filter(({ id, count }) => id === 'no-outcome' || count.value > 0),
    },
  ];
}

/** Where no document states an outcome, nothing else keeps the two from being compared. */
function ruleOf({ group, rule }: Verdict): string {
  return group === 'no-outcome' ? 'no-outcome' : rule;
}

/** Everything about one thing that keeps the site from being built. */
export interface ChecksBefore {
  readonly title: string;
  readonly found: readonly string[];
}

/** What the check looks for before anything is published, as the catalogue of rules tells it. */
export function checksBefore(): ChecksBefore[] {
  const stops = ({ check }: Rule) => check === 'fatal' || check === 'both';
  const toFound = (rules: RuleSet) => Object.values(rules).flatMap((rule) => (stops(rule) ? [rule.what] : []));
  const groups = ruleGroups.map(({ title, rules }) => ({ title, found: toFound(rules) }));
  return groups.filter(({ found }) => found.length > 0);
}
