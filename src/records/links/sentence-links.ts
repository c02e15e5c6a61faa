import type { Mention, RowRecord } from '../model.ts';
import { judgeWords, type LinkRegistry } from '../registry/link-registry.ts';
import { foldWords } from './fold-text.ts';
import { type PromiseSentence, toPlaceName } from './promise-sentences.ts';
import { toClauses, toSentences } from './sentences.ts';
import { toLikeness } from './text-likeness.ts';
import { toTextTokens } from './text-tokens.ts';

/**
 * From which likeness on a sentence of a report states a sentence of a row: under the row's own heading, and elsewhere,
 * where all numbers must be the same too; and from which on all found sentences together state the row.
 */
const leastLikeness = { samePlace: 0.6, elsewhere: 0.75, row: 0.5 } as const;
/** Shorter words say too little to be found away from the row's own heading or within a sentence, in characters. */
const leastLength = 6;

/** Words of a report that state a part of a row. */
interface Found {
  readonly sentence: PromiseSentence;
  /** The sentence or some of its clauses, verbatim. */
  readonly words: string;
  readonly rule: Mention['rule'];
}

/** The words of reports that state a row, in the row's own order, with the wording of the row that they were compared with. */
export interface StatedRow {
  readonly mentions: readonly Mention[];
  /** What the report says and what the row says, verbatim. */
  readonly before: string;
  readonly after: string;
  /** Row id of the report's work item that holds most of the words; null where they stand in none. */
  readonly item: string | null;
}

/** Finds the sentences of the reports of one account that state a row. */
export function sentenceFinder(
  sentences: readonly PromiseSentence[],
  registry: Pick<LinkRegistry, 'entries'>,
): (row: RowRecord) => StatedRow | null {
  const index = indexWords(sentences);
  return (row) => {
    const judged = judgeWords(registry, row.id);
    const forced = judged
      .filter(({ link }) => link === 'force')
      .flatMap(({ document, quote }) => findQuote(sentences, document, quote));
    if (forced.length > 0) return toStated(row.text, forced);
    const forbidden = judged.filter(({ link }) => link === 'forbid');
    const isForbidden = ({ sentence: { document, text } }: Found) =>
      forbidden.some((entry) => entry.document === document && foldWords(text).includes(foldWords(entry.quote)));
    return wordingsOf(row)
      .map((wording) => {
        const found = toSentences(wording).flatMap((part) => findPart(part, row, index) ?? []);
        const allowed = found.filter((one) => !isForbidden(one));
        return allowed.length === 0 ? null : toStated(wording, allowed);
      })
      .reduce((best, next) => (scoreOf(next) > scoreOf(best) ? next : best), null);
  };
}

/** An indicator's text often only says what becomes of its name: 地区生产总值 | 增长7%. */
function wordingsOf({ kind, name, text }: RowRecord): string[] {
  const isBare = kind === 'indicator' && name !== null && !foldWords(text).includes(foldWords(name));
  return isBare ? [`${name}${text}`, text] : [text];
}

interface WordIndex {
  readonly sentences: readonly PromiseSentence[];
  /** Folded words → where they stand as a whole sentence, and as clauses that follow each other. */
  readonly whole: ReadonlyMap<string, readonly Found[]>;
  readonly clauses: ReadonlyMap<string, readonly Found[]>;
}

function indexWords(sentences: readonly PromiseSentence[]): WordIndex {
  const whole = sentences.map((sentence): Found => ({ sentence, words: sentence.text, rule: 'sentence' }));
  const byWords = (found: readonly Found[]) => Map.groupBy(found, ({ words }) => foldWords(words));
  return { sentences, whole: byWords(whole), clauses: byWords(sentences.flatMap(toClauseRuns)) };
}

/** All runs of clauses that follow each other in a sentence, the whole sentence apart. */
function toClauseRuns(sentence: PromiseSentence): Found[] {
  const clauses = toClauses(sentence.text);
  return clauses.flatMap((_, start) =>
    clauses.slice(start).flatMap((_, length): Found[] => {
      if (length + 1 === clauses.length) return [];
      const words = sliceClauses(sentence.text, clauses, start, start + length);
      return [{ sentence, words, rule: 'clause' }];
    }),
  );
}

/** The text from the first to the last of these clauses, with the marks between them. */
function sliceClauses(text: string, clauses: readonly string[], first: number, last: number): string {
  let from = 0;
  let start = 0;
  for (const [at, clause] of clauses.entries()) {
    const place = text.indexOf(clause, from);
    if (at === first) start = place;
    from = place + clause.length;
    if (at === last) break;
  }
  return text.slice(start, from);
}

/** The one place of a report that says a sentence of a row; null where there is none, or several with none nearer. */
function findPart(part: string, row: RowRecord, index: WordIndex): Found | null {
  const key = foldWords(part);
  const near = ({ sentence }: Found) => isNear(row, sentence);
  const whole = index.whole.get(key) ?? [];
  const clauses = key.length < leastLength ? [] : (index.clauses.get(key) ?? []);
  const exact = [whole.filter(near), key.length < leastLength ? [] : whole, clauses.filter(near), clauses];
  const first = exact.find((found) => found.length > 0);
  if (first !== undefined) return first.length === 1 ? (first[0] ?? null) : null;
  return key.length < leastLength ? null : findLike(part, row, index);
}

/** True under the heading or the lead phrase that the row stands under. */
function isNear({ name, path }: RowRecord, { place }: PromiseSentence): boolean {
  return [name, path.at(-1)].some((own) => own !== null && own !== undefined && place.includes(toPlaceName(own)));
}

/** The most alike sentence or run of clauses, where it is alike enough and nothing else is as alike. */
function findLike(part: string, row: RowRecord, index: WordIndex): Found | null {
  const numbers = numbersOf(part);
  const alike = [...index.whole.values(), ...index.clauses.values()].flat().flatMap((found) => {
    const score = toLikeness(part, found.words);
    if (isNear(row, found.sentence)) return score >= leastLikeness.samePlace ? [{ found, score }] : [];
    return score >= leastLikeness.elsewhere && numbersOf(found.words) === numbers ? [{ found, score }] : [];
  });
  const highest = Math.max(...alike.map(({ score }) => score));
  const best = alike.filter(({ score }) => score === highest).map(({ found }) => found);
  return new Set(best.map(({ sentence }) => sentence)).size === 1 ? (best[0] ?? null) : null;
}

function numbersOf(text: string): string {
  const numbers = toTextTokens(text).filter(({ isNumber }) => isNumber);
  return numbers.map(({ key }) => key).join(' ');
}

function findQuote(sentences: readonly PromiseSentence[], document: string, quote: string): Found[] {
  const words = foldWords(quote);
  return sentences
    .filter((sentence) => sentence.document === document)
    .flatMap((sentence): Found[] => {
      const own = foldWords(sentence.text);
      if (words.includes(own)) return [{ sentence, words: sentence.text, rule: 'registry' }];
      return own.includes(words) ? [{ sentence, words: quote, rule: 'registry' }] : [];
    });
}

function scoreOf(stated: StatedRow | null): number {
  return stated?.mentions[0]?.score ?? 0;
}

function toStated(wording: string, found: readonly Found[]): StatedRow | null {
  const before = found.map(({ words }) => words).join('');
  const score = Math.round(toLikeness(before, wording) * 100) / 100;
  const isForced = found.some(({ rule }) => rule === 'registry');
  if (score < leastLikeness.row && !isForced) return null;
  return { mentions: toMentions(found, score), before, after: wording, item: mainItem(found) };
}

/** One mention for sentences that follow each other. */
function toMentions(found: readonly Found[], score: number): Mention[] {
  const runs: Found[][] = [];
  for (const one of found) {
    const last = runs.at(-1)?.at(-1);
    const follows =
      last !== undefined &&
      last.rule === one.rule &&
      one.rule !== 'clause' &&
      last.sentence.anchor === one.sentence.anchor &&
      last.sentence.position + 1 === one.sentence.position;
    if (follows) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    const { document, anchor } = first.sentence;
    const quote = run.map(({ sentence }) => sentence.text).join('');
    return [{ document, anchor, quote, words: run.map(({ words }) => words).join(''), rule: first.rule, score }];
  });
}

function mainItem(found: readonly Found[]): string | null {
  const lengths = new Map<string | null, number>();
  for (const { sentence, words } of found) {
    lengths.set(sentence.item, (lengths.get(sentence.item) ?? 0) + words.length);
  }
  return [...lengths].reduce((best, next) => (next[1] > best[1] ? next : best), [null, 0] as [
    string | null,
    number,
  ])[0];
}
