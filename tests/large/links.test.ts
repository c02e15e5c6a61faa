import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { LikenessIndex } from '../../src/records/links/likeness-index.ts';
import type { PromiseSentence } from '../../src/records/links/promise-sentences.ts';
import { toRowGroups } from '../../src/records/links/row-groups.ts';
import { SentenceIndex } from '../../src/records/links/sentence-index.ts';
import { sentenceFinder } from '../../src/records/links/sentence-links.ts';
import { toClauses } from '../../src/records/links/sentences.ts';
import type { RowRecord } from '../../src/records/model.ts';
import { nothingReported } from '../../src/records/nothing-reported.ts';
import * as likeness from '../../src/records/values/text-likeness.ts';
import { growth, inStep, inventText, type Work } from './count-work.ts';

const counting = vi.hoisted(() => ({ work: { count: 0 } }));
vi.mock('../../src/records/values/text-likeness.ts', async (original) => {
  const real = await original<typeof likeness>();
  return {
    ...real,
    comparePairs: (one: likeness.TextPairs, other: likeness.TextPairs) => {
      counting.work.count += 1;
      return real.comparePairs(one, other);
    },
  };
});

/** Short texts of few characters, so that many of them are alike. */
const alikeText = fc.string({ unit: fc.constantFrom(...'甲乙丙丁1，。'), maxLength: 14 });

test('an index finds all that are alike enough, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.array(alikeText, { maxLength: 40 }),
      alikeText,
      fc.constantFrom(0.3, 0.6, 0.9, 1),
      (texts, sought, least) => {
        const index = new LikenessIndex<number>();
        texts.forEach((text, place) => {
          index.add(place, likeness.toTextPairs(text));
        });
        const scores = texts.map((text, item) => ({ item, score: likeness.toLikeness(sought, text) }));
        expect(index.find(likeness.toTextPairs(sought), least)).toEqual(scores.filter(({ score }) => score >= least));
      },
    ),
    { numRuns: 500 },
  );
});

test('the sentences and runs of clauses that are alike are those of a comparison with all', () => {
  fc.assert(
    fc.property(
      fc.array(alikeText, { maxLength: 12 }),
      alikeText,
      fc.constantFrom(0.6, 0.75),
      (texts, sought, least) => {
        const sentences = texts.map(toSentence);
        const parts = sentences.flatMap((sentence) => [sentence.text, ...runsOf(sentence.text)]);
        const scores = parts.map((words) => likeness.toLikeness(sought, words)).filter((score) => score >= least);
        const found = new SentenceIndex(sentences).findLike(sought, least);
        const hasPairs = likeness.toTextPairs(sought).pairs.size > 0;
        expect(found.map(({ score }) => score).sort()).toEqual(hasPairs ? scores.sort() : []);
      },
    ),
    { numRuns: 500 },
  );
});

test('rows are compared with those that can be like them, and no more where there are more others', () => {
  const compare = (size: number, work: Work) => {
    counting.work = work;
    const document = (name: string) =>
      Array.from({ length: size }, (_, nth) => toRow(name, `${name}-${nth}`, `${inventText(nth)}${name}`, nth % 7));
    expect(toRowGroups([document('a'), document('b')], { entries: [] }).length).toBe(size);
  };
  expect(growth(compare)).toBeLessThan(inStep);
});

test('rows are compared with the sentences that can state them', () => {
  const compare = (size: number, work: Work) => {
    counting.work = work;
    const sentences = Array.from({ length: size }, (_, nth) =>
      toSentence(`${inventText(nth)}，${inventText(nth + 9000)}。`, nth),
    );
    const find = sentenceFinder(sentences, { entries: [] });
    const rows = Array.from({ length: size }, (_, nth) => toRow('a', `a-${nth}`, `全面${inventText(nth)}`, nth));
    expect(rows.every((row) => find(row) !== null)).toBe(true);
  };
  expect(growth(compare)).toBeLessThan(inStep);
});

test('a sentence of very many clauses is cut only where a row is like it', () => {
  const compare = (size: number, work: Work) => {
    counting.work = work;
    const text = Array.from({ length: size }, (_, nth) => inventText(nth, 12)).join('，');
    const found = sentenceFinder([toSentence(`${text}。`, 0)], { entries: [] })(
      toRow('a', 'a-1', `全面${inventText(5, 12)}`, 1),
    );
    expect(found?.mentions[0]?.words).toBe(inventText(5, 12));
  };
  expect(growth(compare, 200)).toBeLessThan(inStep);
});

function runsOf(text: string): string[] {
  const clauses = toClauses(text);
  return clauses.flatMap((_, first) =>
    clauses.slice(first).flatMap((_, more) => {
      const run = clauses.slice(first, first + more + 1);
      return run.length === clauses.length ? [] : [run.join('，')];
    }),
  );
}

function toSentence(text: string, position: number): PromiseSentence {
  return { document: 'report', anchor: `p-${position}`, position, text, item: null, place: [] };
}

function toRow(document: string, anchor: string, text: string, itemNumber: number): RowRecord {
  return {
    id: `${document}/${anchor}`,
    document,
    anchor,
    table: null,
    kind: 'task',
    itemNumber,
    numberAsPrinted: String(itemNumber),
    ordinal: 1,
    path: [],
    name: null,
    text,
    detail: null,
    units: [],
    unitsAsPrinted: {},
    leaders: [],
    deadline: null,
    ...nothingReported,
    damaged: null,
    source: { document, startLine: 1, endLine: 1 },
    place: null,
  };
}
