import { dropBracketed } from './drop-bracketed.ts';

/** What a column of a table may mean. */
export const columnFields = [
  'number',
  'category',
  'name',
  'text',
  'detail',
  'lead',
  'supporting',
  'responsible',
  'related',
  'leader',
  'progress',
  'indicator',
  'unit',
  'other',
] as const;

/** What a column means; `other` is a column that is known and stands as printed, such as 备注. */
export type ColumnField = (typeof columnFields)[number];

/** Column heading as printed → its meaning; null for a heading that nobody has registered. */
export type ColumnRegistry = (heading: string) => ColumnField | null;

/** @param known Headings without white space, brackets and leading period → what they mean. */
export function columnRegistry(known: ReadonlyMap<string, ColumnField>): ColumnRegistry {
  return (heading) => {
    const plain = dropBracketed(heading.replace(/\s+/gu, ''));
    return known.get(plain) ?? known.get(plain.replace(periodPrefix, '')) ?? null;
  };
}

// 2018年…, 上半年…, 第一季度…, 截至6月底…, 1-6月…
const periodPrefix = /^(?:截至|至)?(?:\d{4}年度?)?(?:[上下]半年|全年|年度|第?[一二三四]季度|[\d\-~～]+月[底末份]?)?/u;
