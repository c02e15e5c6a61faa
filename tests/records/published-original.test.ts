import { expect, test } from 'vitest';
import { toPublishedPath } from '../../src/records/source/published-original.ts';

test.each([
  ['任务分解.txt', 'originals/任务分解.txt'],
  ['任务 1.txt', 'originals/任务 1.txt'],
  ['任务分解.TXT', 'originals/任务分解-TXT.bin'],
  ['任务.html', 'originals/任务-html.bin'],
  ['图.svg', 'originals/图-svg.bin'],
  ['表.xlsx', 'originals/表-xlsx.bin'],
  ['页.php.txt', 'originals/页-php-txt.bin'],
  ['页.html.bin', 'originals/页-html-bin.bin'],
  ['没有扩展名', 'originals/没有扩展名.bin'],
])('%s is published as %s', (name, path) => {
  expect(toPublishedPath(name)).toBe(path);
});
