import type { Observation } from '../model.ts';
import type { Supersession } from './supersession.ts';

/**
 * The values with the newer document that changes each of them: one that states the same indicator, place, period and measure
 * anew, or that takes the place of the whole of theirs.
 */
export function withSuperseded(
  observations: readonly Observation[],
  { revises, replacedBy }: Supersession,
): readonly Observation[] {
  const same = Map.groupBy(observations, toKey);
  return observations.map((observation) => {
    const { document } = observation;
    const newest = same.get(toKey(observation))?.findLast((other) => revises(other.document, document));
    const supersededBy = newest?.document ?? replacedBy(document);
    return supersededBy === null ? observation : { ...observation, supersededBy };
  });
}

function toKey({ indicator, district, year, period, kind, measure }: Observation): string {
  return [indicator, district, year, period, kind, measure].join(' ');
}
