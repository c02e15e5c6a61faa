import { describe, expect, test } from 'vitest';
import { readStatedRevision } from '../../src/records/supersession/stated-revision.ts';

describe('a title or a paragraph that names a document says that it changes or replaces another one', () => {
  test.each([
    ['江州市人民政府关于调整2031年部分政府工作任务的通知', []],
    ['关于对2031年重点工作任务进行调整的通知', []],
    ['关于2031年民生实事项目调整情况的说明', []],
    ['关于再次修订2031年工作任务分解方案的通知', []],
    ['江州市2031年上半年重点工作进展情况更正说明', []],
    ['勘误', []],
    ['江州市2031年重点任务进展情况（更正）', []],
    ['通知', ['现将《江州市2031年任务清单》更正如下：']],
    ['通知', ['现对江政发〔2031〕3号文件作如下调整：']],
  ])('%s %j', (title, texts) => {
    expect(readStatedRevision(title, texts)).toMatchObject({ isWhole: false });
  });

  test.each([
    [
      '原《江州市2031年任务分工方案》（江政发〔2031〕3号）同时废止。',
      ['江州市2031年任务分工方案'],
      ['江政发〔2031〕3号'],
    ],
    ['自发文之日起，江政办〔2031〕8号停止执行。', [], ['江政办〔2031〕8号']],
  ])('%s', (text, titles, numbers) => {
    expect(readStatedRevision('通知', [text])).toEqual({
      words: text.replace(/。$/u, ''),
      isWhole: true,
      titles,
      numbers,
    });
  });
});

test.each(['江州市2031年重点任务分工方案（修订）', '江州市2031年重点任务分工方案（修订稿）'])(
  '%s is issued anew as a whole, and quoted with its mark',
  (title) => {
    expect(readStatedRevision(title, [])).toMatchObject({ words: title, isWhole: true });
  },
);

describe('what looks like it says nothing of another document', () => {
  test.each([
    ['江州市人民政府关于下达2031年淘汰落后产能和产业结构调整目标任务的通知', []],
    ['关于调整市重点工程领导小组成员的通知', []],
    ['关于推进农业结构调整的意见', []],
    ['关于下达2031年政府工作任务的通知', ['根据工作需要，适时调整责任单位。']],
    ['关于下达2031年政府工作任务的通知', ['凡与本通知不一致的，同时废止。']],
    ['关于下达2031年政府工作任务的通知', ['现将有关事项通知如下：']],
    ['江州市2031年政府工作任务进展情况', ['贯彻《江州市2031年任务分工方案》，产业结构调整取得进展。']],
  ])('%s %j', (title, texts) => {
    expect(readStatedRevision(title, texts)).toBeNull();
  });
});
