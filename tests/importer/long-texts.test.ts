import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { countScannedCharacters } from '../counted-work.ts';
import { importText } from './import-case.ts';

/** A report on one line, of so many sentences of each kind. */
function toReport(count: number): string {
  const review = '全市经济平稳运行，各项事业全面进步。'.repeat(count * 4);
  const plan = '做优营商环境。持续深化改革，提升服务效能，全年办理事项一百万件。'.repeat(count);
  return `云溪市2018年政府工作报告\n各位代表：一、2017年工作回顾${review}二、2018年主要任务${plan}\n`;
}

function read(text: string) {
  return importText(text, new VFile({ path: 'a.txt' }));
}

test('a long text on one line is read whole, and twice as long a text takes twice the work', () => {
  expect(read(toReport(200))).toHaveLength(1);
  const work = (count: number) => countScannedCharacters(() => read(toReport(count)));
  expect(work(400) / work(200)).toBeLessThan(2.2);
  expect(work(200)).toBeGreaterThan(toReport(200).length);
});
