import type { Step } from './fault.ts';

/** A command in a folder of its own, and what must be whole there whatever befalls it. */
export interface Scenario {
  /** As a person would type it. */
  readonly name: string;
  /** Lays out what stands before the command, in a folder that is empty. */
  prepare(place: string): Promise<void>;
  /** What Node runs. */
  command(place: string): readonly string[];
  env?(place: string): Readonly<Record<string, string>>;
  /** Folders outside of the place in which a call counts as a step. */
  readonly roots?: readonly string[];
  readonly watched: readonly Watched[];
  /** Files of the place that a second run writes with other words. */
  readonly reports?: readonly string[];
  /** Which steps are tried; all unless it is said. */
  readonly tries?: (at: number, step: Step) => boolean;
}

/** A folder of the place that must be whole. */
export interface Watched {
  readonly name: string;
  readonly kind: 'content' | 'site';
  /** How many whole states there are from the first to the last one; of a site there are never more than two. */
  readonly states: number;
}
