import type { Observation } from '../../model.ts';

/** The part of its year that a value is of, in words. */
export const periodNames: Readonly<Record<Observation['period'], string>> = {
  Q1: '一季度',
  H1: '上半年',
  'Q1-Q3': '前三季度',
  year: '全年',
};
