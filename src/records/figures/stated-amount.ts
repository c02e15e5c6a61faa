import { findQuantities, type Quantity } from '../values/quantities/quantity.ts';
import { type Clause, splitClauses } from '../values/statements/statement-clauses.ts';
import { type Act, actPattern, readAct, splitActNoun } from './act-words.ts';
import { type SentencePlace, toSentencePlace } from './sentence-place.ts';
import { dropLead, foldThing } from './thing-words.ts';

/** An amount in a text, with what is said to be done to how much of what. Names are folded ({@link foldThing}). */
export interface StatedAmount extends SentencePlace {
  /** Its places are those of the text. */
  readonly quantity: Quantity;
  /** Verbatim, from what it is said of to its end. */
  readonly quote: string;
  /** Where the quotation begins in the text. */
  readonly start: number;
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

const verbs = new RegExp(`(?:已经?|均|共|再|了)*((?:${actPattern})(?:(?:、|和|及|并|与)?(?:${actPattern}))*)(?:了)?`, 'gu');
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

function toAmount(text: string, { start, plain }: Clause, quantity: Quantity, given: StatedAmount | null): StatedAmount {
  const own = readHead(plain.slice(0, quantity.start));
  const isGiven = own.verbs.length === 0 && given !== null;
  const behind = plain.slice(quantity.end);
  const isSubject = own.verbs.length > 0 && own.rest === '' && !/\p{L}/u.test(behind);
  const named = toThing(isSubject ? own.scope : own.rest + behind);
  const said = isGiven ? given.verbs : own.verbs;
  const at = start + quantity.start;
  const isCounted = /\p{L}/u.test(own.rest) || isSubject;
  const lead = plain.length - dropLead(plain).length;
  return {
    quantity: { ...quantity, start: at, end: start + quantity.end },
    start: start + Math.min(lead, quantity.start),
    quote: text.slice(start + Math.min(lead, quantity.start), start + (isCounted ? quantity.end : plain.trimEnd().length)),
    verbs: said,
    acts: new Set([...said.flatMap(({ act }) => act ?? []), ...named.acts]),
    thing: named.thing,
    scope: isGiven ? given.scope : isSubject ? '' : foldThing(own.scope),
    behind,
    before: own.rest,
    ...toSentencePlace(text, at),
  };
}

/** The verbs before an amount: those that the clause begins with, else the last ones. */
function readHead(given: string): { scope: string; verbs: Act[]; rest: string } {
  const head = dropLead(given);
  const groups = [...head.matchAll(verbs)];
  const group = groups.find(({ index }) => index === 0) ?? groups.at(-1);
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
