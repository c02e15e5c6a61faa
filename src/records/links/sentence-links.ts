import type { Mention, RowRecord } from '../model.ts';
import { judgeWords, type LinkRegistry } from '../registry/link-registry.ts';
import { toLikeness } from '../values/text-likeness.ts';
import { foldWords } from './fold-wording.ts';
import { type PromiseSentence, toPlaceName } from './promise-sentences.ts';
import { type Found, SentenceIndex } from './sentence-index.ts';
import { toSentences } from './sentences.ts';
import { toTextTokens } from './text-tokens.ts';

/**
 * From which likeness on a sentence of a report states a sentence of a row: under the row's own heading, and elsewhere,
 * where all numbers must be the same too; and from which on all found sentences together state the row.
 */
export const sentenceLikeness = { samePlace: 0.6, elsewhere: 0.75, row: 0.5 } as const;
/** Shorter words say too little to be found away from the row's own heading or within a sentence, in characters. */
export const leastSentenceLength = 6;

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
  const index = new SentenceIndex(sentences);
  const byDocument = Map.groupBy(sentences, ({ document }) => document);
  return (row) => {
    const judged = judgeWords(registry, row.id);
    const forced = judged
      .filter(({ link }) => link === 'force')
      .flatMap(({ document, quote }) => findQuote(byDocument.get(document) ?? [], quote));
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

/** The one place of a report that says a sentence of a row; null where there is none, or several with none nearer. */
function findPart(part: string, row: RowRecord, index: SentenceIndex): Found | null {
  const key = foldWords(part);
  const near = ({ sentence }: Found) => isNear(row, sentence);
  const whole = index.findSentences(key);
  const runs = key.length < leastSentenceLength ? [] : index.findRuns(key);
  const exact = [whole.filter(near), key.length < leastSentenceLength ? [] : whole, runs.filter(near), runs];
  const first = exact.find((found) => found.length > 0);
  if (first !== undefined) return first.length === 1 ? (first[0] ?? null) : null;
  return key.length < leastSentenceLength ? null : findLike(part, row, index);
}

/** True under the heading or the lead phrase that the row stands under. */
function isNear({ name, path }: RowRecord, { place }: PromiseSentence): boolean {
  return [name, path.at(-1)].some((own) => own !== null && own !== undefined && place.includes(toPlaceName(own)));
}

/** The most alike sentence or run of clauses, where it is alike enough and nothing else is as alike. */
function findLike(part: string, row: RowRecord, index: SentenceIndex): Found | null {
  const numbers = numbersOf(part);
  const alike = index
    .findLike(part, sentenceLikeness.samePlace)
    .filter(
      ({ found, score }) =>
        isNear(row, found.sentence) || (score >= sentenceLikeness.elsewhere && numbersOf(found.words) === numbers),
    );
  const highest = alike.reduce((most, { score }) => Math.max(most, score), 0);
  const best = alike.filter(({ score }) => score === highest).map(({ found }) => found);
  return new Set(best.map(({ sentence }) => sentence)).size === 1 ? (best[0] ?? null) : null;
}

function numbersOf(text: string): string {
  const numbers = toTextTokens(text).filter(({ isNumber }) => isNumber);
  return numbers.map(({ key }) => key).join(' ');
}

/** @param sentences Those of the document that the quotation is of. */
function findQuote(sentences: readonly PromiseSentence[], quote: string): Found[] {
  const words = foldWords(quote);
  return sentences.flatMap((sentence): Found[] => {
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
  if (score < sentenceLikeness.row && !isForced) return null;
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
