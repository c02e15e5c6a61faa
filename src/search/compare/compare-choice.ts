import { type CompareKind, compareKinds } from '../../search-index/compare-format.ts';
import { toAddressPart } from '../../search-index/facet-choice.ts';

/** No more columns can be read beside each other. */
export const mostCompared = 4;

/** What is compared: the values of all indicators, how many tasks of each topic there are, or the tasks of one topic. */
export type CompareSubject = 'indicators' | 'topics' | `topic:${string}`;

/** The whole state of the page. */
export interface CompareChoice {
  readonly by: CompareKind;
  /** The ids of the columns, each once, from the left. */
  readonly of: readonly string[];
  readonly about: CompareSubject;
}

/** What things of a kind can be compared by, apart from one topic, the first to begin with: a department states no values. */
export function subjectsOf(by: CompareKind): readonly ['topics'] | readonly ['indicators', 'topics'] {
  return by === 'department' ? ['topics'] : ['indicators', 'topics'];
}

/**
 * Reads the part of an address after `?`: `by=district&of=…&of=…&about=topic:…`. What is not known is taken as not said.
 */
export function parseCompareChoice(search: string): CompareChoice {
  const parameters = new URLSearchParams(search);
  const by = compareKinds.find((kind) => kind === parameters.get('by')) ?? 'district';
  const of = [...new Set(parameters.getAll('of'))].filter((id) => id !== '').slice(0, mostCompared);
  const about = parameters.get('about') ?? '';
  return { by, of, about: isSubject(about) ? about : subjectsOf(by)[0] };
}

/** The part of the address from `?` on, in a fixed order. */
export function renderCompareChoice({ by, of, about }: CompareChoice): string {
  return toAddressPart(new URLSearchParams([['by', by], ...of.map((id) => ['of', id]), ['about', about]]));
}

function isSubject(text: string): text is CompareSubject {
  return text === 'indicators' || text === 'topics' || /^topic:./u.test(text);
}
