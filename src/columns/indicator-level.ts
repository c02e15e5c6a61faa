/** The level that a heading gives its indicators: 二级指标 → 2; 0 for one that gives none. */
export function indicatorLevel(heading: string): number {
  const [, numeral = ''] = /^([一二三四])级指标(?:名称)?$/u.exec(heading.replace(/\s+/gu, '')) ?? [];
  return '一二三四'.indexOf(numeral || '无') + 1;
}
