import type { VFile } from 'vfile';
import { z } from 'zod';
import { checkRegistryFile, type RegistryFile } from './registry-file.ts';

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

/** Parses registry/links.yaml, which may be left out. Messages (fatal): `registry-schema`. */
export function parseLinks(file: VFile): LinkRegistry {
  const { value, report } = checkRegistryFile(file, schema, { whenMissing: [] });
  return { entries: value ?? [], file, report };
}

/** What the editors say about two rows, in either order; null where they say nothing. */
export function judgeRows({ entries }: Pick<LinkRegistry, 'entries'>, one: string, other: string) {
  return indexEntries(entries).rows.get(one)?.get(other) ?? null;
}

/** The rows that the editors say anything about together with this one. */
export function partnersOf({ entries }: Pick<LinkRegistry, 'entries'>, row: string): string[] {
  return [...(indexEntries(entries).rows.get(row)?.keys() ?? [])];
}

/** What the editors say about a row and the words of reports. */
export function judgeWords({ entries }: Pick<LinkRegistry, 'entries'>, row: string): readonly WordsEntry[] {
  return indexEntries(entries).words.get(row) ?? [];
}

type WordsEntry = Extract<LinkEntry, { quote: string }>;

/** The entries by row, and those about two rows by either; of two about the same rows the first one counts. */
interface EntryIndex {
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, LinkEntry['link']>>;
  readonly words: ReadonlyMap<string, readonly WordsEntry[]>;
}

const indexes = new WeakMap<readonly LinkEntry[], EntryIndex>();

function indexEntries(entries: readonly LinkEntry[]): EntryIndex {
  const known = indexes.get(entries);
  if (known) return known;
  const rows = new Map<string, Map<string, LinkEntry['link']>>();
  for (const entry of entries) {
    if (!('with' in entry)) continue;
    for (const [one, other] of [[entry.row, entry.with] as const, [entry.with, entry.row] as const]) {
      const judged = rows.get(one) ?? new Map<string, LinkEntry['link']>();
      if (!judged.has(other)) judged.set(other, entry.link);
      rows.set(one, judged);
    }
  }
  const words = Map.groupBy(
    entries.flatMap((entry) => ('quote' in entry ? [entry] : [])),
    ({ row }) => row,
  );
  const made = { rows, words };
  indexes.set(entries, made);
  return made;
}
