import { describe, expect, test } from 'vitest';
import { compareContent } from '../../src/commands/comparing/compare-content.ts';
import { toComparedSide } from '../../src/commands/comparing/compared-side.ts';
import { indexLedger } from '../../src/views/frame/ledger-index.ts';
import { taskView } from '../../src/views/task/task-view.ts';
import { readYear, toTable } from '../importer/year-of-documents.ts';
import { unknownSite } from './views-ledger.ts';

const columns = ['序号', '工作任务', '牵头单位', '配合单位'];
const notice = (name: string, title: string, day: string, rows: string[][], matter?: string[]) => ({
  name: `${name}.txt`,
  text: toTable(title, day, columns, rows),
  ...(matter === undefined ? {} : { matter }),
});
const amends = (...ids: string[]) => ['account: jiangning-2031', `amends: [${ids.join(', ')}]`];
const toilets = ['2', '改造老旧小区公厕30座', '市城管局', '市财政局'];
const parks = (count: number) => ['1', `新建滨江公园${count}个`, '市住建局', '市财政局'];

const plan = notice('计划', '江宁市人民政府关于下达2031年工作任务的通知', '2031年2月1日', [parks(12), toilets]);
const adjusting = '江宁市人民政府关于调整2031年部分工作任务的通知';
const first = notice('甲', adjusting, '2031年7月1日', [parks(9)], amends('jiangning-2031-breakdown'));
const again = notice(
  '乙',
  '江宁市人民政府关于再次调整2031年部分工作任务的通知',
  '2031年9月1日',
  [parks(9), ['6', '新建城市书房5家', '市文旅局', '市财政局']],
  amends('jiangning-2031-breakdown'),
);

describe('of two documents that change the same, the first made the change', async () => {
  const { read, report } = await readYear([plan, first, again]);
  const task = read.ledger.tasks.find(({ id }) => id === 'jiangning-2031/1-1');
  if (task === undefined) throw new Error(report);
  const changing = /关于调整2031年部分工作任务的通知/u;

  test('in the differences and the findings', () => {
    const to = new Set(task.differences.map(({ toPlace }) => toPlace.document));
    expect(to.size).toBe(1);
    const [place = ''] = to;
    expect(indexLedger(read.ledger).documents.get(place)?.title).toBe(adjusting);
    const statements = read.ledger.findings.filter(({ outcome }) => outcome === 'revised');
    expect(statements.map(({ statement }) => statement)).toEqual([
      `《${adjusting}》（2031年7月1日）把任务中的“12个”改为“9个”。`,
    ]);
  });

  test('on the page of the task', () => {
    const view = taskView(read.ledger, task, unknownSite);
    expect(view.wordings.map(({ date, standing }) => [date?.text, standing])).toEqual([
      [expect.stringContaining('2月1日'), '已调整'],
      [expect.stringContaining('7月1日'), ''],
      [expect.stringContaining('9月1日'), '现行'],
    ]);
    expect(JSON.stringify(view.answer)).toMatch(/任务由《江宁市人民政府关于调整2031年部分工作任务的通知》/u);
    const former = view.statements.map(({ former }) => former);
    expect(former).toEqual([expect.stringMatching(changing), null, null]);
  });
});

test('the document by which a task was dropped stands among those that its page rests on, in its own word', async () => {
  const paired = ['序号', '调整前', '调整后', '牵头单位', '配合单位'];
  const dropping = {
    name: '丙.txt',
    text: toTable(adjusting, '2031年7月1日', paired, [['2', '改造老旧小区公厕30座', '暂缓', '市城管局', '市财政局']]),
    matter: amends('jiangning-2031-breakdown'),
  };
  const { read, report } = await readYear([plan, dropping]);
  const task = read.ledger.tasks.find(({ id }) => id === 'jiangning-2031/2-1');
  if (task === undefined) throw new Error(report);
  expect(task.dropped).toMatchObject({ quote: '暂缓' });
  const view = taskView(read.ledger, task, unknownSite);
  expect(view.head.sources).toHaveLength(2);
  expect(view.chain.map(({ stage, title }) => [stage, title])).toContainEqual(['暂缓', adjusting]);
  expect(view.wordings.at(-1)).toMatchObject({ standing: '暂缓', text: '暂缓' });
  expect(view.status.name).toBe('暂缓');
});

test('what a change publishes says a task that another document changed in its words before and after', async () => {
  const [was, is] = await Promise.all([readYear([plan]), readYear([plan, first])]);
  const { changes } = compareContent(toComparedSide(was.read), toComparedSide(is.read));
  const words = changes.filter(({ kind, turn }) => kind === 'words' && turn === 'changed');
  expect(words.map(({ address, fields }) => [address, fields])).toEqual([
    ['/tasks/jiangning-2031/1-1/', [{ title: '任务', before: '新建滨江公园12个', after: '新建滨江公园9个' }]],
  ]);
});
