import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeDocuments } from '../../src/commands/documenting/make-documents.ts';

test.each([...makeDocuments()])('%s is what `npm run docs` makes of the code', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});
