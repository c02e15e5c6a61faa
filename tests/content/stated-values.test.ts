import { expect, test } from 'vitest';
import { readLedger } from '../../src/records/read-ledger.ts';

test('each stated value has its words in its document', async () => {
  const { ledger } = await readLedger('content');
  const texts = new Map(ledger.documents.map(({ id }) => [id, '']));
  for (const { document, text } of ledger.sections) texts.set(document, `${texts.get(document)}\n${text}`);
  const rows = new Map(
    ledger.rows.map((row) => [row.id, [row.name + row.text, row.text, ...(row.progress ?? [])].join('\n')]),
  );
  const strangers = ledger.observations.filter(({ quote, document, row }) => {
    const own = `${texts.get(document)}\n${rows.get(row ?? '') ?? ''}`;
    return quote !== null && !own.includes(quote);
  });
  expect(strangers).toEqual([]);
});
