import type { VFile } from 'vfile';
import { z } from 'zod';
import { checkRegistryFile, type RegistryFile } from './registry-file.ts';

const filled = z.string().trim().min(1, '不能为空');
export const addressPath = z
  .string()
  .regex(
    /^\/(?:[^\s#]*\/)?(?:#\S+)?$/u,
    '写作本站的路径，以“/”开头和结尾，如 /documents/suzhou-2017-breakdown/，锚点写在后面',
  );
const common = { from: addressPath, date: z.iso.date('写作 年-月-日，如 2026-11-27') };

const line = z.int().positive();
/** Of an original that other documents are made of too, the lines that the withdrawn one stood on; they stay in the file. */
const sharedLines = z.strictObject({ path: filled, lines: z.tuple([line, line]) });

/** Why what stood at an address is found at another one. */
const moveReason = z.enum(['renamed', 'merged', 'split', 'revised']);

const schema = z.array(
  z.union(
    [
      z.strictObject({
        ...common,
        to: z.union([addressPath.transform((one) => [one]), z.array(addressPath).min(1)]),
        reason: moveReason,
        note: filled.optional(),
      }),
      z.strictObject({
        ...common,
        withdrawn: z.strictObject({
          what: filled,
          reason: filled,
          by: filled,
          original: filled.optional(),
          shared: sharedLines.optional(),
        }),
      }),
      z.strictObject({ ...common, now: filled, reason: filled }),
    ],
    '应写明 from、date，以及 to 和 reason（换了地方），withdrawn（撤回），或 now 和 reason（还是这个网址，换了说法）',
  ),
);

/**
 * What became of a published address, and of those that stand or fall with it: it is found elsewhere, was withdrawn, or
 * is still what it was under other words.
 */
export type RedirectEntry = Readonly<z.output<typeof schema>[number]>;

/** The entries in the order of the file, which takes the messages about them. */
export type RedirectRegistry = Pick<RegistryFile<unknown>, 'report'> & {
  readonly entries: readonly RedirectEntry[];
  readonly file: VFile;
};

/**
 * Parses registry/redirects.yaml, which may be left out. Messages (fatal): `registry-schema`, `registry-duplicate` for an
 * address that is left twice.
 */
export function parseRedirects(file: VFile): RedirectRegistry {
  const { value, report } = checkRegistryFile(file, schema, { whenMissing: [] });
  const entries = value ?? [];
  for (const [nth, { from }] of entries.entries()) {
    const first = entries.findIndex((other) => other.from === from);
    if (first !== nth) report([nth, 'from'], `“${from}”已登记在第${first + 1}条，请删去一条`, 'registry-duplicate');
  }
  return { entries, file, report };
}
