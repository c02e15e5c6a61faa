import { resolve } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { CheckedDocument } from '../../../src/records/checked-document.ts';
import { checkLinks } from '../../../src/records/checks/links.ts';
import { openContentFolder } from '../../../src/records/content-folder.ts';
import type { PromiseSentence } from '../../../src/records/links/promise-sentences.ts';
import { toRowDifferences } from '../../../src/records/links/row-differences.ts';
import { toRowGroups } from '../../../src/records/links/row-groups.ts';
import { sentenceFinder } from '../../../src/records/links/sentence-links.ts';
import type { RowRecord, RowUnit } from '../../../src/records/model.ts';
import { nothingReported } from '../../../src/records/nothing-reported.ts';
import type { LinkEntry } from '../../../src/records/registry/link-registry.ts';
import { readRegistries } from '../../../src/records/registry/registries.ts';

const plan = 'yang-2030-breakdown';
const progress = 'yang-2030-progress';

function row(document: string, anchor: string, text: string, more: Partial<RowRecord> = {}): RowRecord {
  return {
    id: `${document}/${anchor}`,
    document,
    anchor,
    table: null,
    kind: 'task',
    itemNumber: Number(anchor.split('-')[0]),
    numberAsPrinted: anchor.split('-')[0] ?? null,
    ordinal: 1,
    path: ['一、任务'],
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
    ...more,
  };
}

const none = { entries: [] };
const entry = (given: Partial<LinkEntry>) => ({ reason: '理由', ...given }) as LinkEntry;

describe('rows', () => {
  const groupsOf = (one: RowRecord[], other: RowRecord[], entries: readonly LinkEntry[] = []) =>
    toRowGroups([one, other], { entries }).map(({ rows, links }) => [rows.map(({ id }) => id), links[0]?.rule ?? null]);
  const first = row(plan, '1-1', '建设高水平研发机构，推进一百个项目');

  test('at one place with like texts are one task', () => {
    const other = row(progress, '1-1', '建设研发机构，推进一百项工作');
    expect(groupsOf([first], [other])).toEqual([[[first.id, other.id], 'same-place']]);
  });

  test('at one place with other texts are two', () => {
    const other = row(progress, '1-1', '改善农村道路');
    expect(groupsOf([first], [other])).toEqual([
      [[first.id], null],
      [[other.id], null],
    ]);
  });

  test('under one number need more likeness, elsewhere nearly all words', () => {
    const moved = row(progress, '1-2', '建设高水平研发机构，推进一百个大项目');
    expect(groupsOf([first], [moved])).toEqual([[[first.id, moved.id], 'same-number']]);
    const away = row(progress, '9-1', first.text);
    expect(groupsOf([first], [away])).toEqual([[[first.id, away.id], 'same-words']]);
    expect(groupsOf([first], [row(progress, '9-1', '建设研发机构，推进百个项目')])).toHaveLength(2);
  });

  /** Of the first row, with the likeness of each text to it. */
  test.each<[place: string, text: string, rule: string | null]>([
    ['1-1', '改善农村道路，推进一百户改厕', null], // .22
    ['1-1', '建设高水平农场，推进百户改厕', 'same-place'], // .37
    ['1-2', '推进一百个项目落地见效，优化审批', null], // .41
    ['1-2', '高水平研发机构建设', 'same-number'], // .61
    ['9-1', '高水平研发机构建设', null],
    ['9-1', '建设高水平研发机构，推进一百项目', null], // .86
    ['9-1', '建设高水平研发机构，推进一百个大项目', 'same-words'], // .90
  ])('at %s “%s” is the same by %s', (place, text, rule) => {
    const other = row(progress, place, text);
    expect(groupsOf([first], [other]).map(([, found]) => found)).toEqual(rule === null ? [null, null] : [rule]);
  });

  test('of a report are no rows of a table', () => {
    const commitment = row(progress, '1-1', first.text, { kind: 'commitment' });
    expect(groupsOf([first], [commitment])).toHaveLength(2);
    expect(groupsOf([commitment], [first])).toHaveLength(2);
  });

  test('with a rival that is as near are left alone', () => {
    const rivals = [row(progress, '8-1', first.text), row(progress, '9-1', first.text)];
    expect(groupsOf([first], rivals)).toHaveLength(3);
  });

  test('a group that is taken is not taken again', () => {
    const forced = row(progress, '7-1', '改善农村道路');
    const same = row(progress, '1-1', first.text);
    const force = entry({ row: first.id, with: forced.id, link: 'force' });
    expect(groupsOf([first], [same, forced], [force])).toEqual([
      [[first.id, forced.id], 'registry'],
      [[same.id], null],
    ]);
    const copy = row(progress, '9-1', first.text);
    expect(groupsOf([first], [same, copy])).toEqual([
      [[first.id, same.id], 'same-place'],
      [[copy.id], null],
    ]);
  });

  test('a group grows document by document, each linked with the one before', () => {
    const [second, third] = [row(progress, '1-1', first.text), row('yang-2030-summary', '1-1', first.text)];
    const [group] = toRowGroups([[first], [second], [third]], none);
    expect(group?.links.map(({ from, to }) => [from, to])).toEqual([
      [first.id, second.id],
      [second.id, third.id],
    ]);
  });

  test('indicators that differ in name only are not one', () => {
    const indicator = (document: string, anchor: string, name: string) =>
      row(document, anchor, '增长8%', { kind: 'indicator', name });
    expect(groupsOf([indicator(plan, '1-1', '生产总值')], [indicator(progress, '2-1', '零售总额')])).toHaveLength(2);
  });

  test('are joined or parted as an editor says', () => {
    const same = row(progress, '1-1', first.text);
    const forbid = entry({ row: same.id, with: first.id, link: 'forbid' });
    expect(groupsOf([first], [same], [forbid])).toHaveLength(2);
    const other = row(progress, '7-1', '改善农村道路');
    const force = entry({ row: first.id, with: other.id, link: 'force' });
    expect(groupsOf([first], [other], [force])).toEqual([[[first.id, other.id], 'registry']]);
  });
});

describe('sentences', () => {
  const report = 'yang-2030-report';
  const item = `${report}/shiti`;
  const say = (text: string, position: number, place = ['支持实体经济']): PromiseSentence => ({
    document: report,
    anchor: 'shiti',
    position,
    text,
    item: place.length > 0 ? item : null,
    place,
  });
  const sentences = [
    say('主要预期目标是:生产总值增长7%,零售总额增长8%。', 0, []),
    say('加大企业服务力度,降低成本。', 1),
    say('改革供地方式。', 2),
    say('扩大服务平台支持面。', 3),
    say('新增床位1000张。', 4, ['改善民生']),
  ];
  const find = (given: RowRecord, entries: readonly LinkEntry[] = []) => sentenceFinder(sentences, { entries })(given);
  const named = (text: string) => row(plan, '2-1', text, { name: '支持实体经济' });

  test('that follow each other are one mention, others are mentions of their own', () => {
    expect(find(named('加大企业服务力度，降低成本。改革供地方式。'))?.mentions).toMatchObject([
      { quote: '加大企业服务力度,降低成本。改革供地方式。', rule: 'sentence', score: 1 },
    ]);
    const apart = find(named('加大企业服务力度，降低成本。扩大服务平台支持面。'));
    expect(apart?.mentions.map(({ quote }) => quote)).toEqual(['加大企业服务力度,降低成本。', '扩大服务平台支持面。']);
    expect(apart?.item).toBe(item);
  });

  test('state an indicator in one of their clauses', () => {
    const stated = find(row(plan, '1-1', '增长8%', { kind: 'indicator', name: '零售总额' }));
    expect(stated).toMatchObject({ item: null, mentions: [{ quote: sentences[0]?.text, words: '零售总额增长8%' }] });
  });

  test('that only come near do so under the own heading', () => {
    expect(find(named('扩大综合服务平台支持面。'))?.mentions[0]?.score).toBeLessThan(1);
    expect(find(row(plan, '2-1', '新增养老床位2000张。', { name: '支持实体经济' }))).toBeNull();
  });

  test.each<[text: string, name: string, quote: string | null]>([
    // Short words say too little away from the own heading.
    ['改革。', '改善民生', null],
    ['改革供地方式。', '支持实体经济', '改革供地方式。'],
    ['改革供地方式。', '改善民生', '改革供地方式。'],
    ['供地改革。', '改善民生', null],
    // Elsewhere all numbers must be the same too.
    ['新增病床床位1000张。', '别的事', '新增床位1000张。'],
    ['新增床位2000张。', '别的事', null],
    // Half of the words is not enough anywhere.
    ['新增幼儿园托位，改造学校食堂。', '改善民生', null],
  ])('“%s” of %s is said by “%s”', (text, name, quote) => {
    const found = find(row(plan, '2-1', text, { name }));
    expect(found?.mentions.map((mention) => mention.quote) ?? null).toEqual(quote === null ? null : [quote]);
  });

  test('of few characters are found under the own heading alone', () => {
    const short = [...sentences, say('办实事。', 5, ['改善民生'])];
    const findIn = (name: string) =>
      sentenceFinder(short, none)(row(plan, '2-1', '办实事。', { name }))?.mentions.length ?? 0;
    expect([findIn('支持实体经济'), findIn('改善民生')]).toEqual([0, 1]);
  });

  test('that are as near as others are none', () => {
    const rivals = [...sentences, say('新增床位1000张！', 5, ['改善民生'])];
    const given = row(plan, '2-1', '新增病床床位1000张。', { name: '别的事' });
    expect(sentenceFinder(sentences, none)(given)?.mentions).toHaveLength(1);
    expect(sentenceFinder(rivals, none)(given)).toBeNull();
  });

  test('state a row only where they are half of it', () => {
    const rest = '建设科学城，引进研发机构，培育龙头企业，打造产业集群。';
    expect(find(named(`改革供地方式。${rest}`))).toBeNull();
    expect(find(named('改革供地方式。建好园区。'))?.mentions).toHaveLength(1);
  });

  test('that are said twice are none, unless one is nearer', () => {
    const twice = [...sentences, say('改革供地方式。', 5, ['改善民生'])];
    const findIn = (name: string) =>
      sentenceFinder(twice, none)(row(plan, '2-1', '改革供地方式。', { name }))?.mentions.length ?? 0;
    expect([findIn('别的事'), findIn('改善民生'), findIn('支持实体经济')]).toEqual([0, 1, 1]);
  });

  test('are joined or parted as an editor says', () => {
    const judged = (link: 'force' | 'forbid', quote: string) =>
      entry({ row: `${plan}/2-1`, document: report, quote, link });
    expect(find(named('改革供地方式。'), [judged('forbid', '改革供地方式')])).toBeNull();
    const forced = find(named('别的事。'), [judged('force', '新增床位1000张')]);
    expect(forced?.mentions).toMatchObject([{ words: '新增床位1000张。', rule: 'registry' }]);
  });
});

describe('differences of rows', () => {
  const unit = (name: string, role: RowUnit['role'], department: string | null = null): RowUnit => ({
    role,
    name,
    department,
    inherited: false,
  });
  const pair = (before: Partial<RowRecord>, after: Partial<RowRecord>) =>
    toRowDifferences(
      row(plan, '1-1', '办事', { unitsAsPrinted: { 责任单位: '' }, ...before }),
      row(progress, '1-1', '办事', { unitsAsPrinted: { 牵头部门: '' }, ...after }),
    );
  const listed = [unit('东市政府', 'responsible', 'dong/zf'), unit('市交通局', 'responsible', 'yang/jt')];

  test('another deadline is one, and another wording of the same last day is none', () => {
    const due = (asPrinted: string, date: string | null) => ({ deadline: { asPrinted, date } });
    expect(pair(due('6月底前', '2030-06-30'), due('2030年6月30日', '2030-06-30'))).toEqual([]);
    expect(pair(due('6月底前', '2030-06-30'), {})).toEqual([]);
    expect(pair(due('6月底前', '2030-06-30'), due('9月底前', '2030-09-30'))).toMatchObject([
      { field: 'deadline', before: '6月底前', after: '9月底前', kind: 'number' },
    ]);
    expect(pair(due('长期坚持', null), due('年底前', '2030-12-31'))).toMatchObject([
      { field: 'deadline', kind: 'wording' },
    ]);
  });

  test('the first named unit that leads is none, in whatever order the others are', () => {
    const units = [unit('东市政府', 'lead', 'dong/zf'), unit('市交通局', 'supporting', 'yang/jt')];
    expect(pair({ units: listed }, { units })).toEqual([]);
  });

  test('one of several that lead is enough where the other document lists them in a row', () => {
    const several = [...listed, unit('市水利局', 'responsible', 'yang/sl')].map((one) => ({
      ...one,
      role: 'lead' as const,
    }));
    const row = [unit('市水利局', 'responsible', 'yang/sl'), ...listed];
    expect(pair({ units: several }, { units: row }).filter(({ field }) => field === 'lead')).toEqual([]);
    const two = several.slice(0, 2);
    const others = pair({ units: two }, { units: row }).filter(({ field }) => field === 'lead');
    expect(others).toMatchObject([{ changes: [{ before: '东市政府、市交通局', after: '市水利局' }] }]);
  });

  test('cells that are printed empty are not quoted', () => {
    const units = [unit('市水利局', 'lead', 'yang/sl')];
    const [found] = pair({ units: listed }, { units, unitsAsPrinted: { 牵头部门: '市水\n利局', 配合部门: ' ' } });
    expect(found).toMatchObject({ before: '', after: '牵头部门：市水利局' });
  });

  test('another unit that leads is one of department', () => {
    const units = [unit('市交通局', 'lead', 'yang/jt'), unit('东市政府', 'supporting', 'dong/zf')];
    expect(pair({ units: listed, unitsAsPrinted: { 责任单位: '东市政府，市交通局' } }, { units })).toMatchObject([
      {
        field: 'lead',
        kind: 'department',
        before: '责任单位：东市政府，市交通局',
        changes: [{ before: '东市政府', after: '市交通局' }],
      },
    ]);
  });

  test('two names of one department are none, a unit that is gone is one', () => {
    const renamed = [unit('东市', 'responsible', 'dong/zf'), listed[1] as RowUnit];
    expect(pair({ units: listed }, { units: renamed })).toEqual([]);
    expect(pair({ units: listed }, { units: listed.slice(0, 1) })).toMatchObject([
      { field: 'units', changes: [{ before: '市交通局', after: '' }] },
    ]);
  });

  test('a column for leads alone says nothing of the others, but who leads', () => {
    const planned = {
      units: [unit('东市政府', 'lead', 'dong/zf'), unit('市交通局', 'supporting', 'yang/jt')],
      unitsAsPrinted: { 牵头单位: '东市政府', 配合单位: '市交通局' },
    };
    const reported = (name: string, department: string, heading: string) => ({
      units: [unit(name, 'lead', department)],
      unitsAsPrinted: { [heading]: name },
    });
    expect(pair(planned, reported('东市政府', 'dong/zf', '牵头部门'))).toEqual([]);
    expect(pair(planned, reported('市水利局', 'yang/sl', '牵头部门'))).toMatchObject([{ field: 'lead' }]);
    // A column for all of them does say that one is gone.
    expect(pair(planned, reported('东市政府', 'dong/zf', '责任单位'))).toMatchObject([{ field: 'units' }]);
  });

  test('a declared loss in the text is damage, one elsewhere in the row is not', () => {
    const differ = (damaged: string) => pair({ text: '新增10个' }, { text: '新增10', damaged })[0]?.kind;
    expect(differ('“新增10”之后缺字')).toBe('damage');
    expect(differ('“完成3”之后缺字')).toBe('wording');
    expect(differ('文字有缺')).toBe('damage');
  });
});

describe('registry/links.yaml', () => {
  test('may be missing', async () => {
    const { entries, file } = (await readRegistries(openContentFolder(resolve('tests/records/links/registry/valid'))))
      .links;
    expect([entries, file.messages]).toEqual([[], []]);
  });

  test('registry-schema: says what an entry has to be', async () => {
    const { file } = (await readRegistries(openContentFolder(resolve('tests/records/links/registry/faulty')))).links;
    expect(file.messages.map(({ line, ruleId }) => [line, ruleId])).toEqual([
      [3, 'registry-schema'],
      [5, 'registry-schema'],
    ]);
    expect(file.messages[0]?.reason).toBe('第1条 link：无效选项“maybe”，应为 force、forbid 之一');
    expect(file.messages[1]?.reason).toContain('应写明 row、link、reason，以及 with（另一行）');
  });

  test('registry-link, registry-duplicate: says which row or words are not there', () => {
    const rows = [row(plan, '1-1', '办事')];
    const matter = { id: plan, account: 'yang-2030', kind: 'task-breakdown' };
    const documents = [{ source: { matter }, outline: [], rows, amendments: [] }] as unknown as CheckedDocument[];
    const found: [PropertyKey[], string][] = [];
    const report = (path: readonly PropertyKey[], _: string, rule: string) => found.push([[...path], rule]);
    const entries = [
      entry({ row: `${plan}/9-9`, with: `${progress}/1-1`, link: 'force' }),
      entry({ row: `${plan}/1-1`, with: `${progress}/1-1`, link: 'force' }),
      entry({ row: `${progress}/1-1`, with: `${plan}/1-1`, link: 'forbid' }),
      entry({ row: `${plan}/1-1`, document: plan, quote: '办事', link: 'force' }),
    ];
    checkLinks({ links: { entries, report, file: new VFile() }, documents });
    expect(found).toEqual([
      [[0, 'row'], 'registry-link'],
      [[1, 'with'], 'registry-link'],
      [[2], 'registry-duplicate'],
      [[2, 'row'], 'registry-link'],
      [[3, 'document'], 'registry-link'],
    ]);
  });
});

test('no registry at all leaves the rules alone', () => {
  expect(toRowGroups([[row(plan, '1-1', '办事')]], none)).toHaveLength(1);
});
