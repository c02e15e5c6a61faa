import { expect, test } from 'vitest';
import { readAccount } from '../../src/collections/load-account.ts';

test('each stated value has its words in its document', async () => {
  const { account } = await readAccount('content');
  const texts = new Map(account.documents.map(({ id }) => [id, '']));
  for (const { document, text } of account.sections) texts.set(document, `${texts.get(document)}\n${text}`);
  const rows = new Map(
    account.rows.map((row) => [row.id, [row.name + row.text, row.text, ...(row.progress ?? [])].join('\n')]),
  );
  const strangers = account.observations.filter(({ quote, document, row }) => {
    const own = `${texts.get(document)}\n${rows.get(row ?? '') ?? ''}`;
    return quote !== null && !own.includes(quote);
  });
  expect(strangers).toEqual([]);
});
