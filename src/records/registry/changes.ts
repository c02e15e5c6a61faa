import type { VFile } from 'vfile';
import { z } from 'zod';
import { addressPath } from './redirects.ts';
import { checkRegistryFile, type RegistryFile } from './registry-file.ts';

const schema = z.array(
  z
    .strictObject({
      date: z.iso.date('写作 年-月-日，如 2026-11-27'),
      kind: z.enum(['published', 'corrected', 'revised'], '写 published（公布）、corrected（更正）或 revised（修订）'),
      at: addressPath,
      before: z.string().optional(),
      after: z.string().optional(),
      reason: z.string().trim().min(1, '不能为空').optional(),
    })
    .refine(({ before, after }) => (before === undefined) === (after === undefined), 'before 和 after 要一起写')
    .refine(({ kind, before }) => kind !== 'corrected' || before !== undefined, '更正要写明 before 和 after')
    .refine(({ kind, before }) => kind !== 'published' || before === undefined, '公布不写 before 和 after'),
);

/** What the editors tell the public of a change, as the file has it. */
export type ChangeEntry = Readonly<z.output<typeof schema>[number]>;

/** The entries in the order of the file, which takes the messages about them. */
export type ChangeRegistry = Pick<RegistryFile<unknown>, 'report'> & {
  readonly entries: readonly ChangeEntry[];
  readonly file: VFile;
};

/**
 * Parses registry/changes.yaml, which may be left out. Messages (fatal): `registry-schema`, `registry-duplicate` for what
 * is published a second time.
 */
export function parseChanges(file: VFile): ChangeRegistry {
  const { value, report } = checkRegistryFile(file, schema, { whenMissing: [] });
  const entries = value ?? [];
  const isPublished = (entry: ChangeEntry) => entry.kind === 'published';
  for (const [nth, entry] of entries.entries()) {
    const first = entries.findIndex((other) => isPublished(other) && other.at === entry.at);
    if (!isPublished(entry) || first === nth) continue;
    report([nth, 'at'], `${entry.at} 的公布已登记在第${first + 1}条，请删去一条`, 'registry-duplicate');
  }
  return { entries, file, report };
}
