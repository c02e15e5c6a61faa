import { expect, test } from 'vitest';
import { PhaseReader } from './phase-reader.ts';

test('a step has what was used from the line with which it begins to the one with which it ends', () => {
  const reader = new PhaseReader();
  reader.see(1, { cpuSeconds: 0.5, bytes: 100 });
  reader.read('检查内容…');
  reader.see(2, { cpuSeconds: 1, bytes: 300 });
  reader.see(3, { cpuSeconds: 2, bytes: 200 });
  reader.read('检查内容… 2.0 秒');
  reader.see(4, { cpuSeconds: 2, bytes: 900 });
  reader.read('绘制卡片…');
  reader.see(5, { cpuSeconds: 2.5, bytes: 50 });
  reader.read('绘制卡片… 12 张，1.0 秒');
  expect(reader.phases).toEqual([
    { name: '检查内容', seconds: 2, cpuSeconds: 1.5, peakBytes: 300 },
    { name: '绘制卡片', seconds: 1, cpuSeconds: 0.5, peakBytes: 900 },
  ]);
  expect(reader.total(6)).toEqual({ seconds: 6, cpuSeconds: 2.5, peakBytes: 900 });
});

test('what a command says beside is no step, and neither is one that does not end', () => {
  const reader = new PhaseReader();
  for (const line of ['共 544 个文件，7.6 MB', '生成页面…', '江州市正在生成网站，等它结束后再开始……（按 Ctrl+C 停止）'])
    reader.read(line);
  expect(reader.phases).toEqual([]);
});

test('the time of a process does not get less where another one ends', () => {
  const reader = new PhaseReader();
  reader.see(1, { cpuSeconds: 3, bytes: 1 });
  reader.see(2, { cpuSeconds: 2, bytes: 1 });
  expect(reader.total(2).cpuSeconds).toBe(3);
});
