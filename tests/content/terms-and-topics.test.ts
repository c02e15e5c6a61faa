import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadAccount } from '../../src/collections/load-account.ts';

const account = await loadAccount(resolve('content'));

test('every occurrence of a term is quoted verbatim', () => {
  const texts = new Map<string, string>();
  for (const { document, text, heading } of account.sections)
    texts.set(document, `${texts.get(document) ?? ''}${heading}${text}`.replace(/\s+/gu, ''));
  for (const { document, quote } of account.terms.flatMap(({ mentions }) => mentions))
    expect(texts.get(document)).toContain(quote.replace(/\s+/gu, ''));
});

test('every topic of a task is one of the registry', () => {
  const known = new Set(account.topics.map(({ id }) => id));
  expect(account.tasks.flatMap(({ topics }) => topics).filter((id) => !known.has(id))).toEqual([]);
});
