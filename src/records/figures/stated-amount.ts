import { findQuantities, type Quantity } from '../values/quantities/quantity.ts';
import { type Clause, splitClauses } from '../values/statements/statement-clauses.ts';
import { type Act, actPattern, readAct, splitActNoun } from './act-words.ts';
import { type SentencePlace, toSentencePlace } from './sentence-place.ts';
import { dropLead, foldThing } from './thing-words.ts';

/** What words around an amount say to be done to what. Names are folded ({@link foldThing}). */
export interface SaidThing {
  readonly verbs: readonly Act[];
  /** What is done, by the names of acts; empty where the words only say that it is done. */
  readonly acts: ReadonlySet<string>;
  /** What is counted. */
  readonly thing: string;
  /** What stands before the verb: whose it is, or where. */
  readonly scope: string;
  /** The words behind the amount as far as its clause goes, and those before it behind the verb. */
  readonly behind: string;
  readonly before: string;
}

/** An amount in a text, with what is said to be done to how much of what. */
export interface StatedAmount extends SaidThing, SentencePlace {
  /** Its places are those of the text. */
  readonly quantity: Quantity;
  /** Verbatim, from what it is said of to its end. */
  readonly quote: string;
}

const verbGroup = new RegExp(
  `(?:已经?|均|共|再|了)*((?:${actPattern})(?:(?:、|和|及|并|与)?(?:${actPattern}))*)(?:了)?`,
  'gu',
);
const oneVerb = new RegExp(actPattern, 'gu');

/** The amounts of a text, each as its clause states it. A member of a list goes on with the verb of the first. */
export function findStatedAmounts(text: string): StatedAmount[] {
  let previous: StatedAmount | null = null;
  return toSegments(text).flatMap((segment) => {
    const isMember = /[、和及与]/u.test(text[segment.start - 1] ?? '');
    const given = isMember ? previous : null;
    const found = findQuantities(segment.plain).map((quantity) => toAmount(text, segment, quantity, given));
    previous = found.at(-1) ?? null;
    return found;
  });
}

/** Clauses, cut again where a list goes on with an amount: 10个特色村 | 350个示范村. */
function toSegments(text: string): Clause[] {
  return splitClauses(text)
    .flat()
    .flatMap((clause) => {
      const amounts = findQuantities(clause.plain);
      const cuts = amounts.slice(1).flatMap(({ start }, nth) => {
        const between = clause.plain.slice(amounts[nth]?.end ?? 0, start);
        return /\p{L}.*[、和及与]$/u.test(between) ? [start] : [];
      });
      return [0, ...cuts].map((from, nth) => {
        const to = cuts[nth] === undefined ? clause.plain.length : cuts[nth] - 1;
        return { ...clause, start: clause.start + from, plain: clause.plain.slice(from, to) };
      });
    });
}

function toAmount(text: string, { start, plain }: Clause, quantity: Quantity, given: SaidThing | null): StatedAmount {
  const said = readSaidThing(plain.slice(0, quantity.start), plain.slice(quantity.end), given);
  const at = start + quantity.start;
  const lead = Math.min(plain.length - dropLead(plain).length, quantity.start);
  // What is counted stands before its amount, or behind it.
  const end = /\p{L}/u.test(said.behind) ? plain.trimEnd().length : quantity.end;
  return {
    ...said,
    quantity: { ...quantity, start: at, end: start + quantity.end },
    quote: text.slice(start + lead, start + end),
    ...toSentencePlace(text, at),
  };
}

/** The words before and behind an amount; without a verb of their own they go on with that of the list's first member. */
export function readSaidThing(head: string, behind: string, given: SaidThing | null = null): SaidThing {
  const own = readHead(head);
  const isGiven = own.verbs.length === 0 && given !== null;
  const isSubject = own.verbs.length > 0 && own.rest === '' && !/\p{L}/u.test(behind);
  const named = toThing(isSubject ? own.scope : own.rest + behind);
  const verbs = isGiven ? given.verbs : own.verbs;
  return {
    verbs,
    acts: new Set([...verbs.flatMap(({ act }) => act ?? []), ...named.acts]),
    thing: named.thing,
    scope: isGiven ? given.scope : isSubject ? '' : foldThing(own.scope),
    behind,
    before: isSubject ? own.scope : own.rest,
  };
}

/** The verbs before an amount: those that the clause begins with, else, or behind another amount, the last ones. */
function readHead(given: string): { scope: string; verbs: Act[]; rest: string } {
  const head = dropLead(given);
  const groups = [...head.matchAll(verbGroup)];
  const first = groups.find(({ index, 0: words }) => index === 0 && !/\d/u.test(head.slice(words.length)));
  const group = first ?? groups.at(-1);
  if (group === undefined) return { scope: '', verbs: [], rest: head.trim() };
  const said = [...(group[1] ?? '').matchAll(oneVerb)].flatMap(([verb]) => readAct(verb) ?? []);
  return { scope: head.slice(0, group.index), verbs: said, rest: head.slice(group.index + group[0].length).trim() };
}

/** 助浴点建设 is 助浴点, and built; 改造项目 at its end is the act of it. */
function toThing(words: string): { thing: string; acts: string[] } {
  const folded = foldThing(words);
  const inner = splitActNoun(folded.replace(/(?:项目|工程|设施)$/u, ''));
  if (inner === null || inner.thing.length < 2) return { thing: folded, acts: [] };
  return { thing: foldThing(inner.thing), acts: [inner.act] };
}
