import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { columnRegistry } from '../../src/columns/column-registry.ts';
import { reviewDocument } from '../../src/importer/review-document.ts';
import { readText } from '../../src/originals/readers/read-text.ts';
import { parseIndicators } from '../../src/records/registry/indicators.ts';
import { parseRegistry } from '../../src/records/registry/registry.ts';

const original = Buffer.from('云溪市2031年重点工作\n新建泵站3座。\n疏浚河道12公里。\n');
const { knownIndicator, indicators, indicatorsIn } = parseIndicators(new VFile({ path: 'indicators.yaml' }));
const registries = {
  knownIndicator,
  indicators,
  indicatorsIn,
  columns: columnRegistry(new Map()),
  states: [],
  registry: parseRegistry({
    'districts.yaml': new VFile('[]'),
    'departments.yaml': new VFile('{}'),
    'common-departments.yaml': new VFile('[]'),
  }),
};

/** What is said of a document with that body. */
function review(body: string): string[] {
  const extract = readText(original);
  if ('rule' in extract) throw new Error(extract.text);
  const sha256 = createHash('sha256').update(original).digest('hex');
  const matter = `id: yunxi-2031-notice\ntitle: 云溪市2031年重点工作\nkind: notice\ndistrict: yunxi\nyear: 2031\naccount: yunxi-2031\noriginal: { path: a.txt, sha256: ${sha256}, lines: [1, 3] }`;
  const file = new VFile({ path: 'a.txt' });
  reviewDocument(`---\n${matter}\n---\n\n${body}\n`, extract, registries, file);
  return file.messages.filter(({ fatal }) => fatal).map(({ line, ruleId }) => `${line} ${ruleId}`);
}

test('what lost or moved a character of the original is never written', () => {
  expect(review('# 云溪市2031年重点工作\n\n新建泵站3座。\n\n疏浚河道12公里。')).toEqual([]);
  expect(review('# 云溪市2031年重点工作\n\n新建泵站3座。')).toEqual(['3 not-proven']);
  expect(review('# 云溪市2031年重点工作\n\n疏浚河道12公里。\n\n新建泵站3座。')).toHaveLength(1);
});
