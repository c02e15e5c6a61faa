import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { doubt, fail } from '../../src/records/messages.ts';
import { toReport } from '../../src/records/report.ts';

function fileWith(
  path: string,
  ...places: readonly (readonly [line: number, column: number, isFatal: boolean])[]
): VFile {
  const file = new VFile({ path });
  for (const [line, column, isFatal] of places)
    (isFatal ? fail : doubt)(file, 'item-number', `${path} 的一处`, { line, column });
  return file;
}

const files = [
  fileWith('content/documents/2018/b.md', [12, 3, true], [2, 9, false], [12, 1, true]),
  fileWith('content/registry/columns.yaml', [1, 1, true]),
  fileWith('content/documents/2017/a.md', [3, 1, true]),
  fileWith('content/documents/2016/good.md'),
];

test('messages stand in the order of file, line and column', () => {
  expect(toReport(files).split('\n')).toEqual([
    'content/documents/2017/a.md:3:1 错误 content/documents/2017/a.md 的一处 〔item-number〕',
    'content/documents/2018/b.md:2:9 提醒 content/documents/2018/b.md 的一处 〔item-number〕',
    'content/documents/2018/b.md:12:1 错误 content/documents/2018/b.md 的一处 〔item-number〕',
    'content/documents/2018/b.md:12:3 错误 content/documents/2018/b.md 的一处 〔item-number〕',
    'content/registry/columns.yaml:1:1 错误 content/registry/columns.yaml 的一处 〔item-number〕',
  ]);
});

test('doubts can be left out, and nothing to say is nothing', () => {
  expect(toReport(files, { fatalOnly: true }).split('\n')).toHaveLength(4);
  expect(toReport([])).toBe('');
});
