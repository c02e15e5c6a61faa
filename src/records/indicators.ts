import { pinyin } from 'pinyin-pro';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { readRegistryFile } from './registry-file.ts';

const schema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/u, '只用小写拉丁字母、数字和连字符'),
    name: z.string().min(1),
    aliases: z.array(z.string()),
  }),
);

/** Name of an indicator as printed → its permanent id. */
export type IndicatorRegistry = (name: string) => string;

/** The indicators, and the file with the messages about them; a file that does not fit its schema counts as empty. */
export interface ReadIndicators {
  readonly indicators: IndicatorRegistry;
  readonly file: VFile;
}

/**
 * Reads registry/indicators.yaml, which may be left out; a name that it lacks gets an id of its pinyin.
 * Messages (fatal): `registry-schema`, `registry-duplicate` for a name given to two indicators.
 */
export async function readIndicators(root: string): Promise<ReadIndicators> {
  const { file, value, report } = await readRegistryFile(root, 'indicators.yaml', schema, []);
  const ids = new Map<string, string>();
  for (const [nth, { id, name, aliases }] of (value ?? []).entries()) {
    for (const known of new Set([name, ...aliases].map(toKey))) {
      const owner = ids.get(known);
      const text = `名称“${known}”已登记给“${owner}”，请合并两条登记或改正其中一条`;
      if (owner !== undefined) report([nth, 'name'], text, 'registry-duplicate');
      ids.set(known, owner ?? id);
    }
  }
  return { indicators: (name) => ids.get(toKey(name)) ?? toPinyinId(name), file };
}

function toKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}

function toPinyinId(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return syllables
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
