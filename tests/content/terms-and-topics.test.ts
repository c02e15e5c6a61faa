import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadSiteContent } from '../../src/collections/site-content.ts';

const { ledger } = await loadSiteContent(resolve('content'));

test('every occurrence of a term is quoted verbatim', () => {
  const texts = new Map<string, string>();
  for (const { document, text, heading } of ledger.sections)
    texts.set(document, `${texts.get(document) ?? ''}${heading}${text}`.replace(/\s+/gu, ''));
  for (const { document, quote } of ledger.terms.flatMap(({ mentions }) => mentions))
    expect(texts.get(document)).toContain(quote.replace(/\s+/gu, ''));
});

test('every topic of a task is one of the registry', () => {
  const known = new Set(ledger.topics.map(({ id }) => id));
  expect(ledger.tasks.flatMap(({ topics }) => topics).filter((id) => !known.has(id))).toEqual([]);
});
