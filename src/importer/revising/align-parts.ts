import { diffArrays } from 'diff';
import type { DocumentPart } from '../../records/document-parts.ts';
import { withoutItemNumber } from '../../records/values/item-mark.ts';
import { namesOtherObject } from '../../records/values/other-object.ts';
import { toPairCharacters } from '../../records/values/text-likeness.ts';
import { toWordingLikeness } from '../../records/values/wording-likeness.ts';

/** A part as it is published, the part of the revision that says it now, and how alike the two are, 0 to 1. */
export interface PartPair {
  readonly before: DocumentPart;
  readonly after: DocumentPart;
  readonly likeness: number;
}

/** What became of the parts of a document in its revision. Each part of either side is in one of the lists. */
export interface PartAlignment {
  readonly pairs: readonly PartPair[];
  /** Published parts of which it cannot be told, each with what it may have become, the likest first. */
  readonly unclear: readonly { readonly before: DocumentPart; readonly candidates: readonly PartPair[] }[];
  readonly gone: readonly DocumentPart[];
  /** Parts that are new, or that an unclear one may have become. */
  readonly added: readonly DocumentPart[];
}

/** What is known beside the texts. */
export interface Known {
  readonly answers?: Answers;
  /** Whether both sides come of the same original, so that what begins on one line is one part. */
  readonly isSameOriginal?: boolean;
}

/** What an editor says became of a published part: the beginning of the text that says it now; '' where nothing does. */
type Answers = ReadonlyMap<string, string>;

/** Alike enough to be one part with other words, where no other comes near. */
const sure = 0.8;
/** Short texts have few characters that can differ. */
const sureIfShort = 0.88;
const shortText = 10;
/** Of parts that have no neighbour in common: moved and changed at once, or something else of that kind. */
const sureElsewhere = 0.9;
/** Enough between neighbours that stayed, where nothing else stands. */
const sureInPlace = 0.6;
/** How far behind the second likest must be. */
const margin = 0.12;
/** Less alike is another part. */
const possible = 0.4;

/**
 * Finds for each published part the part of the revision that is the same one: equal texts in their order, then equal texts
 * elsewhere, then what the editor says, then texts so alike that no other comes near and that name nothing else; one
 * that has moved too must have the same numbers. Whatever is neither alike enough
 * nor unlike enough is unclear, for a wrong identity is worse than none.
 */
export function alignParts(
  before: readonly DocumentPart[],
  after: readonly DocumentPart[],
  { answers = new Map(), isSameOriginal = false }: Known = {},
): PartAlignment {
  const found = new Pairing(before, after, answers);
  if (isSameOriginal) pairOnLines(found);
  for (const kind of ['row', 'heading', 'text'] as const) {
    pairInOrder(found, kind);
    pairEqual(found, kind);
    pairRenumbered(found, kind);
  }
  pairAnswered(found, answers);
  const settled = pairAlike(found, answers);
  return { ...settled, pairs: found.inOrder() };
}

/** Which parts have found each other so far. */
class Pairing {
  readonly #pairs = new Map<DocumentPart, PartPair>();
  readonly #taken = new Set<DocumentPart>();
  readonly before: readonly DocumentPart[];
  readonly after: readonly DocumentPart[];
  readonly #answers: Answers;

  constructor(before: readonly DocumentPart[], after: readonly DocumentPart[], answers: Answers) {
    this.before = before;
    this.after = after;
    this.#answers = answers;
  }

  add(before: DocumentPart, after: DocumentPart, likeness: number): void {
    this.#pairs.set(before, { before, after, likeness });
    this.#taken.add(after);
  }

  openBefore(): DocumentPart[] {
    return this.before.filter((part) => !this.#pairs.has(part));
  }

  /** Those of which the editor says nothing. */
  untoldBefore(): DocumentPart[] {
    return this.openBefore().filter(({ anchor }) => !this.#answers.has(anchor));
  }

  openAfter(): DocumentPart[] {
    return this.after.filter((part) => !this.#taken.has(part));
  }

  pairOf(before: DocumentPart | undefined): DocumentPart | undefined {
    return before && this.#pairs.get(before)?.after;
  }

  inOrder(): PartPair[] {
    return this.before.flatMap((part) => this.#pairs.get(part) ?? []);
  }
}

function pairAnswered(found: Pairing, answers: Answers): void {
  for (const before of found.openBefore()) {
    const start = answers.get(before.anchor);
    if (!start) continue;
    const [after, another] = found
      .openAfter()
      .filter(({ kind, text }) => kind === before.kind && text.startsWith(start));
    // Words with which several begin are no answer.
    if (after && !another) found.add(before, after, toWordingLikeness(before.text, after.text));
  }
}

function pairOnLines(found: Pairing): void {
  const placeOf = ({ kind, line }: DocumentPart) => (line === null ? null : `${kind} ${line}`);
  const open = new Map(found.openAfter().map((part) => [placeOf(part), part]));
  for (const before of found.untoldBefore()) {
    const place = placeOf(before);
    const after = place === null ? undefined : open.get(place);
    if (after) found.add(before, after, toWordingLikeness(before.text, after.text));
    open.delete(place);
  }
}

/** What a text is the same by: its letters and digits; of a text of signs alone, the signs. */
function keyOf({ text }: DocumentPart): string {
  return toPairCharacters(text).join('') || text;
}

function pairInOrder(found: Pairing, kind: DocumentPart['kind']): void {
  const isOwn = (part: DocumentPart) => part.kind === kind;
  const [before, after] = [found.untoldBefore().filter(isOwn), found.openAfter().filter(isOwn)];
  let [atBefore, atAfter] = [0, 0];
  for (const { added, removed, count } of diffArrays(before.map(keyOf), after.map(keyOf))) {
    if (!added && !removed) {
      for (let nth = 0; nth < count; nth += 1) pairAt(found, before[atBefore + nth], after[atAfter + nth]);
    }
    if (!added) atBefore += count;
    if (!removed) atAfter += count;
  }
}

function pairEqual(found: Pairing, kind: DocumentPart['kind']): void {
  const open = Map.groupBy(
    found.openAfter().filter((part) => part.kind === kind),
    keyOf,
  );
  for (const before of found.untoldBefore()) {
    if (before.kind === kind) pairAt(found, before, open.get(keyOf(before))?.shift());
  }
}

/** An item that comes in gives those behind it other numbers: they are known by their words, where just one of either side has them. */
function pairRenumbered(found: Pairing, kind: DocumentPart['kind']): void {
  const toGroups = (parts: readonly DocumentPart[]) =>
    Map.groupBy(
      parts.filter((part) => part.kind === kind),
      ({ text }) => toPairCharacters(withoutItemNumber(text)).join(''),
    );
  const after = toGroups(found.openAfter());
  for (const [words, [part, ...others]] of toGroups(found.untoldBefore())) {
    const [same, ...more] = after.get(words) ?? [];
    if (words !== '' && others.length + more.length === 0) pairAt(found, part, same);
  }
}

function pairAt(found: Pairing, before: DocumentPart | undefined, after: DocumentPart | undefined): void {
  if (before && after) found.add(before, after, 1);
}

function pairAlike(found: Pairing, answers: Answers): Omit<PartAlignment, 'pairs'> {
  const candidates = toCandidates(found, answers);
  for (const pair of candidates.toSorted((a, b) => b.likeness - a.likeness)) {
    if (isSure(pair, candidates, found)) found.add(pair.before, pair.after, pair.likeness);
  }
  const added = found.openAfter();
  const open = new Set(added);
  const likest = (part: DocumentPart) =>
    candidates
      .filter(({ before, after }) => before === part && open.has(after))
      .toSorted((a, b) => b.likeness - a.likeness);
  const left = found.openBefore().map((before) => ({ before, candidates: likest(before) }));
  return {
    unclear: left.filter((one) => one.candidates.length > 0),
    gone: left.filter((one) => one.candidates.length === 0).map(({ before }) => before),
    added,
  };
}

/** Every two parts that may be one. */
function toCandidates(found: Pairing, answers: Answers): PartPair[] {
  const after = found.openAfter();
  return found
    .openBefore()
    .filter(({ anchor }) => answers.get(anchor) !== '')
    .flatMap((before) =>
      after.flatMap((other) => {
        const likeness = other.kind === before.kind ? toPartLikeness(before, other) : 0;
        return likeness >= possible ? [{ before, after: other, likeness }] : [];
      }),
    );
}

/** A name that several rows share tells none of them: beside it, the text itself must be as alike. */
function toPartLikeness(before: DocumentPart, after: DocumentPart): number {
  const whole = toWordingLikeness(before.text, after.text);
  if (before.name === '' || after.name === '') return whole;
  const ofTexts = toWordingLikeness(before.text.slice(before.name.length), after.text.slice(after.name.length));
  return Math.min(whole, ofTexts);
}

function isSure(pair: PartPair, candidates: readonly PartPair[], found: Pairing): boolean {
  const { before, after, likeness } = pair;
  if (found.pairOf(before) !== undefined || !found.openAfter().includes(after)) return false;
  const rivals = candidates.filter((one) => one !== pair && (one.before === before || one.after === after));
  if (rivals.some((one) => one.likeness > likeness - margin)) return false;
  if (before.isTask && namesOtherObject(before.text, after.text)) return false;
  const isShort = Math.min(before.text.length, after.text.length) < shortText;
  const beside = [-1, 1].filter((step) => isBeside(pair, step, found)).length;
  const hasSameNumbers = numbersOf(before) === numbersOf(after);
  if (beside === 0) return likeness >= sureElsewhere && hasSameNumbers;
  if (likeness >= (isShort ? sureIfShort : sure)) return true;
  return likeness >= sureInPlace && hasSameNumbers && !isShort && rivals.length === 0 && beside === 2;
}

/** True where the parts before both, or behind both, are each other's. */
function isBeside({ before, after }: PartPair, step: number, found: Pairing): boolean {
  const [at, place] = [found.before.indexOf(before), found.after.indexOf(after)];
  return found.pairOf(found.before[at + step]) === found.after[place + step];
}

function numbersOf({ text }: DocumentPart): string {
  return (
    withoutItemNumber(text)
      .normalize('NFKC')
      .match(/\d+(?:\.\d+)?/gu) ?? []
  ).join(' ');
}
