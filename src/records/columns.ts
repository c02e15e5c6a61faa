import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const fields = [
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
] as const;

/** What a column of a task table means. */
export type ColumnField = (typeof fields)[number];

/** Column heading as printed → its meaning; null for a heading that the registry does not know. */
export type ColumnRegistry = (heading: string) => ColumnField | null;

const schema = z.array(z.strictObject({ field: z.enum(fields), headings: z.array(z.string().min(1)) }));

/** Reads registry/columns.yaml. Throws where it does not fit its schema. */
export async function loadColumns(root: string): Promise<ColumnRegistry> {
  const text = await readFile(join(root, 'registry', 'columns.yaml'), 'utf8');
  const known = new Map<string, ColumnField>();
  for (const { field, headings } of schema.parse(parse(text))) {
    for (const heading of headings) known.set(heading, field);
  }
  return (heading) => {
    const plain = heading.replace(/\s+/gu, '').replace(/[（(].*?[）)]/gu, '');
    return known.get(plain) ?? known.get(plain.replace(periodPrefix, '')) ?? null;
  };
}

// 2018年…, 上半年…, 第一季度…, 截至6月底…, 1-6月…
const periodPrefix = /^(?:截至|至)?(?:\d{4}年度?)?(?:[上下]半年|全年|年度|第?[一二三四]季度|[\d\-~～]+月[底末份]?)?/u;
