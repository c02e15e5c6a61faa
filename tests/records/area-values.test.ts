import { Buffer } from 'node:buffer';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { importExtract } from '../../src/importer/import-file.ts';
import { loadImportRegistry } from '../../src/importer/import-registry.ts';
import { toSource } from '../../src/records/source/document-source.ts';
import { toObservations } from '../../src/records/tables/observations.ts';
import { toCheckedDocument } from '../../src/records/to-checked-document.ts';
import { makeExtract } from '../importer/hand-made-extract.ts';

const registry = await loadImportRegistry({ root: `${import.meta.dirname}/../importer`, common: null });

/** A document of one table → the values of its areas, and the rules under which it is doubted. */
function read(title: string, ...grid: readonly (readonly string[])[]) {
  const extract = makeExtract([title, { grid, headingRows: 1 }]);
  const file = new VFile({ path: 'input' });
  const original = { name: 'input', bytes: Buffer.from('made') };
  const [document] = importExtract(extract, original, { registry, id: null }, file);
  const source = toSource(new VFile({ path: 'input.md', value: document?.markdown ?? '' }), extract);
  if (source === null) throw new Error('no document');
  const { tables } = toCheckedDocument(source, registry);
  const found = toObservations(source, tables, { indicators: (name) => name, registry: registry.registry });
  return {
    values: found.map(({ name, district, kind, value, unit, measure }) =>
      [name, district, kind, value, unit, measure].join(' '),
    ),
    rules: file.messages.map(({ ruleId }) => ruleId),
    reasons: file.messages.map(({ reason }) => reason).join(' '),
  };
}

const tasks = '江宁市2031年老旧小区改造任务分解表';
const heading = ['序号', '县区', '改造小区（个）', '投资增长（%）'];
const linhe = ['1', '临河区', '12', '9'];
const donghu = ['2', '东湖区', '20', '-1.5'];

describe('figures of areas', () => {
  test('are targets of each area, and a sum is none', () => {
    const { values, rules } = read(tasks, heading, linhe, donghu, ['', '合计', '32', ''], ['', '全市', '32', '—']);
    expect(values).toEqual([
      '改造小区 linhe target 12 个 level',
      '投资增长 linhe target 9 % growth',
      '改造小区 donghu target 20 个 level',
      '投资增长 donghu target -1.5 % growth',
      '改造小区 jiangning target 32 个 level',
    ]);
    expect(rules).not.toContain('table-unread');
  });

  test('are what was reached in a report on progress', () => {
    expect(read('江宁市2031年老旧小区改造进展情况', heading, linhe, donghu).values).toContain(
      '改造小区 linhe actual 12 个 level',
    );
  });

  test.each([
    ['a column that names no unit', tasks, ['序号', '县区', '改造小区（个）', '投资']],
    ['a column that says of which plan', tasks, ['序号', '县区', '改造小区（个）', '完成任务（个）']],
    ['a document that says neither', '江宁市2031年老旧小区改造情况介绍', heading],
  ])('are refused at their place: %s', (_, title, names) => {
    const { values, rules } = read(title, names, linhe, donghu);
    expect(values).toEqual([]);
    expect(rules).toContain('table-unread');
  });

  test('of an area that nobody has registered are refused, and the others read', () => {
    const { values, reasons } = read(tasks, heading, linhe, donghu, ['3', '青山县', '8', '10']);
    expect(values).toHaveLength(4);
    expect(reasons).toContain('的地区没有登记');
  });

  test('that a cell does not tell are said at the cell', () => {
    const { values, rules } = read(tasks, heading, linhe, ['2', '东湖区', '20、30', '5']);
    expect(values).toHaveLength(3);
    expect(rules).toContain('value-unread');
  });
});
