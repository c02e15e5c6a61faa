import type { VFile } from 'vfile';
import { z } from 'zod';
import { type ColumnField, columnFields } from '../../columns/column-field.ts';
import { type ColumnRegistry, columnRegistry } from '../../columns/column-registry.ts';
import { checkRegistryFile, toMendPlace } from './registry-file.ts';

const schema = z.array(z.strictObject({ field: z.enum(columnFields), headings: z.array(z.string().min(1)) }));

/** The columns, and the file with the messages about them; a file that does not fit its schema counts as empty. */
export interface ReadColumns {
  readonly columns: ColumnRegistry;
  readonly file: VFile;
}

/** Parses registry/columns.yaml. Messages (fatal): `registry-schema`, `registry-duplicate` for a heading given twice. */
export function parseColumns(file: VFile): ReadColumns {
  const { value, report } = checkRegistryFile(file, schema, {
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
  return { columns: columnRegistry(known, toMendPlace(file)), file };
}
