import type { VFile } from 'vfile';
import { z } from 'zod';
import { dropBracketed } from '../values/drop-bracketed.ts';
import { readRegistryFile } from './registry-file.ts';

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
  'other',
] as const;

/** What a column of a task table means; `other` is a column that is known and stands as printed, such as 备注. */
export type ColumnField = (typeof fields)[number];

/** Column heading as printed → its meaning; null for a heading that the registry does not know. */
export type ColumnRegistry = (heading: string) => ColumnField | null;

const schema = z.array(z.strictObject({ field: z.enum(fields), headings: z.array(z.string().min(1)) }));

/** The columns, and the file with the messages about them; a file that does not fit its schema counts as empty. */
export interface ReadColumns {
  readonly columns: ColumnRegistry;
  readonly file: VFile;
}

/** Reads registry/columns.yaml. Messages (fatal): `registry-schema`, `registry-duplicate` for a heading given twice. */
export async function readColumns(root: string): Promise<ReadColumns> {
  const { file, value, report } = await readRegistryFile(root, 'columns.yaml', schema, {
    example: '- { field: responsible, headings: [责任单位] }',
  });
  const known = new Map<string, ColumnField>();
  for (const [nth, { field, headings }] of (value ?? []).entries()) {
    for (const [at, heading] of headings.entries()) {
      const owner = known.get(heading);
      const text = `列名“${heading}”已登记为 ${owner}，请删去其中一处`;
      if (owner !== undefined) report([nth, 'headings', at], text, 'registry-duplicate');
      known.set(heading, owner ?? field);
    }
  }
  return { columns: toRegistry(known), file };
}

function toRegistry(known: ReadonlyMap<string, ColumnField>): ColumnRegistry {
  return (heading) => {
    const plain = dropBracketed(heading.replace(/\s+/gu, ''));
    return known.get(plain) ?? known.get(plain.replace(periodPrefix, '')) ?? null;
  };
}

// 2018年…, 上半年…, 第一季度…, 截至6月底…, 1-6月…
const periodPrefix = /^(?:截至|至)?(?:\d{4}年度?)?(?:[上下]半年|全年|年度|第?[一二三四]季度|[\d\-~～]+月[底末份]?)?/u;
