import type { VFile } from 'vfile';
import { z } from 'zod';
import { type RegistryFile, readRegistryFile } from './registry-file.ts';

const rowId = z.string().regex(/^[^/\s]+\/[^/\s]+$/u, '写作 文件编号/位置，如 suzhou-2017-breakdown/18-2');
const common = {
  row: rowId,
  link: z.enum(['force', 'forbid'], '写作 force（必须相连）或 forbid（不得相连）'),
  reason: z.string().trim().min(1, '请写明理由'),
};
const schema = z.array(
  z.union(
    [
      z.strictObject({ ...common, with: rowId }),
      z.strictObject({ ...common, document: z.string().min(1), quote: z.string().trim().min(1) }),
    ],
    '应写明 row、link、reason，以及 with（另一行），或 document 和 quote（报告和其中的原话）',
  ),
);

/** One judgement of an editor: a row and another row, or a row and words of a report, state the same task or do not. */
export type LinkEntry = Readonly<z.output<typeof schema>[number]>;

/** The editors' judgement about links, in the order of the file. */
export type LinkRegistry = Pick<RegistryFile<unknown>, 'report'> & {
  readonly entries: readonly LinkEntry[];
  readonly file: VFile;
};

/** Reads registry/links.yaml, which may be left out. Messages (fatal): `registry-schema`. */
export async function readLinks(root: string): Promise<LinkRegistry> {
  const { file, value, report } = await readRegistryFile(root, 'links.yaml', schema, { whenMissing: [] });
  return { entries: value ?? [], file, report };
}

/** What the editors say about two rows, in either order; null where they say nothing. */
export function judgeRows({ entries }: Pick<LinkRegistry, 'entries'>, one: string, other: string) {
  const found = entries.find(
    (entry) => 'with' in entry && [entry.row, entry.with].includes(one) && [entry.row, entry.with].includes(other),
  );
  return found?.link ?? null;
}

/** What the editors say about a row and the words of reports. */
export function judgeWords({ entries }: Pick<LinkRegistry, 'entries'>, row: string) {
  return entries.flatMap((entry) => ('quote' in entry && entry.row === row ? [entry] : []));
}
