import { expect, test } from 'vitest';
import { changesSince } from '../../src/views/frame/change-line.ts';
import { indexLedger } from '../../src/views/frame/ledger-index.ts';
import { aboutSiblings } from '../../src/views/site/about-view.ts';
import { changesView } from '../../src/views/site/changes-view.ts';
import { sampleLedger } from '../outputs/sample-ledger.ts';

const [corrected, withdrawn] = sampleLedger.changes;
if (corrected === undefined || withdrawn === undefined) throw new Error('the sample has two changes');
const [document] = sampleLedger.documents;
const published = {
  ...corrected,
  id: 'published/2030-02-01/a',
  kind: 'published' as const,
  date: '2030-02-01',
  before: null,
  after: null,
};
const ofDocument = { ...published, url: document?.url ?? '', task: null };

test('the log tells each day what was changed, the parts of a document together, and what it counts', () => {
  const again = { ...corrected, id: 'corrected/2030-03-02/b', before: '', after: '加快' };
  const { days, counts, undated } = changesView({
    ...sampleLedger,
    changes: [corrected, again, withdrawn, ofDocument],
  });
  expect(
    days.map(({ date, groups }) => [date.text, ...groups.map(({ kindName, lines }) => `${kindName} ${lines.length}`)]),
  ).toEqual([
    ['2030年3月2日', '更正 2'],
    ['2030年3月1日', '撤回 1'],
    ['2030年2月1日', '公布 1'],
  ]);
  expect(counts).toEqual([
    { text: '公布 1 份', of: 'changes:kind=published' },
    { text: '更正 2 处', of: 'changes:kind=corrected' },
    { text: '撤回 1 处', of: 'changes:kind=withdrawn' },
  ]);
  expect(undated).toEqual([]);
  const [line] = days[0]?.groups[0]?.lines ?? [];
  expect(line).toMatchObject({
    document: { name: document?.title, url: document?.url },
    what: { url: '/documents/yangshi-2030-breakdown/#1-1' },
    words: { before: '加加快创新', after: '加快创新' },
    reason: '未说明理由',
  });
});

test('a document of whose publication nobody has told is named, unless that was told of none', () => {
  expect(changesView(sampleLedger).undated).toBeNull();
  const other = { ...ofDocument, url: '/documents/yangshi-2029-notice/' };
  expect(changesView({ ...sampleLedger, changes: [other] }).undated).toEqual([
    { name: document?.title, url: document?.url },
  ]);
});

test('a page tells of changes only where there is more than its first publication', () => {
  const index = indexLedger(sampleLedger);
  expect(changesSince(index)).toEqual([]);
  expect(changesSince(index, [ofDocument])).toEqual([]);
  expect(changesSince(index, [corrected, ofDocument]).map(({ kindName, reason }) => [kindName, reason])).toEqual([
    ['更正', '未说明理由'],
    ['公布', null],
  ]);
  expect(index.changesByTask.get(corrected.task ?? '')).toEqual([corrected]);
});

test('the log stands among the pages about the site, whatever these are', () => {
  const page = { id: 'method', title: '编制方法', description: '', order: 1 };
  expect(aboutSiblings([page], '/about/changes/')).toEqual([
    { name: '编制方法', url: '/about/method/', current: false },
    { name: '变更记录', url: '/about/changes/', current: true },
  ]);
});
