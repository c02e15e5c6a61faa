import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.array(
  z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/u), name: z.string().min(1), aliases: z.array(z.string()) }),
);

/** Name of an indicator as printed → its permanent id. */
export type IndicatorRegistry = (name: string) => string;

/** Reads registry/indicators.yaml; a name that it lacks gets an id of its pinyin. Throws where it does not fit its schema. */
export async function loadIndicators(root: string): Promise<IndicatorRegistry> {
  const text = await readFile(join(root, 'registry', 'indicators.yaml'), 'utf8').catch(() => '[]');
  const ids = new Map<string, string>();
  for (const { id, name, aliases } of schema.parse(parse(text))) {
    for (const known of [name, ...aliases]) ids.set(toKey(known), id);
  }
  return (name) => ids.get(toKey(name)) ?? toPinyinId(name);
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
