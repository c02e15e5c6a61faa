import type { Observation, TaskRecord } from '../model.ts';
import type { Amendment } from './amendments.ts';
import type { Supersession } from './supersession.ts';

/** A task, as far as it tells what became of its values. */
type StatingTask = Pick<TaskRecord, 'rows' | 'dropped' | 'unsettled'>;

/** What newer documents may have made of values. */
interface Newer extends Pick<Supersession, 'revises' | 'replacedBy'> {
  readonly tasks: readonly StatingTask[];
  readonly amendments: readonly Amendment[];
}

/**
 * The values with the newer document that changes each of them: one that states the same indicator, place, period and measure
 * anew, that takes the place of the whole of theirs, or that drops the task whose target it is. A target that words may be about
 * which are tied to no task is `unsettled`.
 */
export function withSuperseded(
  observations: readonly Observation[],
  { tasks, amendments, revises, replacedBy }: Newer,
): readonly Observation[] {
  const same = Map.groupBy(observations, toKey);
  const taskOf = new Map(tasks.flatMap((task) => task.rows.map((row) => [row, task] as const)));
  const untied = findUntied(amendments, tasks);
  return observations.map((observation) => {
    const { document, kind } = observation;
    const newest = same.get(toKey(observation))?.findLast((other) => revises(other.document, document));
    const task = kind === 'target' ? taskOf.get(toRow(observation)) : undefined;
    const supersededBy = newest?.document ?? task?.dropped?.document ?? replacedBy(document);
    if (supersededBy !== null) return { ...observation, supersededBy };
    const open = untied.find((one) => revises(one.document, document) && mayChange(one, observation, task));
    if (open === undefined) return observation;
    const { anchor, quote } = open;
    return { ...observation, unsettled: { document: open.document, anchor, quote } };
  });
}

function toRow({ row, document, anchor }: Observation): string {
  return row ?? `${document}/${anchor}`;
}

function findUntied(amendments: readonly Amendment[], tasks: readonly StatingTask[]): readonly Amendment[] {
  const tied = new Set(tasks.flatMap(({ rows }) => rows));
  const isDrop = ({ document, anchor, quote }: Amendment) =>
    tasks.some(({ dropped }) => dropped?.document === document && dropped.anchor === anchor && dropped.quote === quote);
  return amendments.filter((one) => !tied.has(one.id) && !isDrop(one));
}

/** Words that are quoted on the page of its task, or that name the indicator. */
function mayChange({ document, anchor, quote }: Amendment, { kind, name }: Observation, task?: StatingTask): boolean {
  if (kind !== 'target') return false;
  const isAsked = (one: StatingTask['unsettled'][number]) => one.document === document && one.anchor === anchor;
  return task?.unsettled.some(isAsked) === true || squeeze(quote).includes(squeeze(name));
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

function toKey({ indicator, district, year, period, kind, measure }: Observation): string {
  return [indicator, district, year, period, kind, measure].join(' ');
}
