import { pinyin } from 'pinyin-pro';
import type { VFile } from 'vfile';
import { z } from 'zod';
import type { IndicatorRecord, Observation } from '../model.ts';
import type { KnownIndicator } from '../values/statements/known-indicator.ts';
import { checkRegistryFile, type RegistryFile, toMendPlace } from './registry-file.ts';

const schema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/u, '只用小写拉丁字母、数字和连字符'),
    name: z.string().min(1),
    aliases: z.array(z.string()),
    better: z.enum(['higher', 'lower']).optional(),
    parts: z.array(z.string()).default([]),
  }),
);

/** One registered indicator. */
export type IndicatorEntry = z.output<typeof schema>[number];

/** Name of an indicator as printed → its permanent id. */
export type IndicatorRegistry = (name: string) => string;

/** The indicators, and the file with the messages about them; a file that does not fit its schema counts as empty. */
export interface ReadIndicators {
  readonly indicators: IndicatorRegistry;
  /** Only the names that are registered. */
  readonly knownIndicator: KnownIndicator;
  readonly indicatorEntries: readonly IndicatorEntry[];
  /** The file in which an editor registers one, as messages name it. */
  readonly indicatorsIn: string;
  readonly file: VFile;
}

/**
 * Parses registry/indicators.yaml, which may be left out; a name that it lacks gets an id of its pinyin.
 * Messages (fatal): `registry-schema`, also for a part that is not registered, and `registry-duplicate` for an id or a
 * name given to two indicators.
 */
export function parseIndicators(file: VFile): ReadIndicators {
  const read = checkRegistryFile(file, schema, { whenMissing: [] });
  const { value: entries = [] } = read;
  checkIds(entries, read);
  const ids = toIdsByName(entries, read);
  const names = new Map(entries.map(({ id, name }) => [id, name]));
  return {
    indicators: (name) => ids.get(toIndicatorKey(name)) ?? toPinyinId(name),
    knownIndicator: (name) => {
      const id = ids.get(toIndicatorKey(name));
      return id === undefined ? null : { id, name: names.get(id) ?? name };
    },
    indicatorEntries: entries,
    indicatorsIn: toMendPlace(file),
    file,
  };
}

type Report = Pick<RegistryFile<unknown>, 'report'>;

function checkIds(entries: readonly IndicatorEntry[], { report }: Report): void {
  const known = entries.map(({ id }) => id);
  for (const [nth, { id, parts }] of entries.entries()) {
    const first = known.indexOf(id);
    const twin = `编号“${id}”已登记给第${first + 1}条，请合并两条登记或改正其中一条`;
    if (first !== nth) report([nth, 'id'], twin, 'registry-duplicate');
    for (const [at, part] of parts.entries()) {
      const text = `“${part}”没有登记。请先登记它，或改正、删去`;
      if (!known.includes(part)) report([nth, 'parts', at], text, 'registry-schema');
    }
  }
}

/** Each name and alias → the id of the first entry that has it. */
function toIdsByName(entries: readonly IndicatorEntry[], { report }: Report): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [nth, { id, name, aliases }] of entries.entries()) {
    for (const known of new Set([name, ...aliases].map(toIndicatorKey))) {
      const owner = ids.get(known);
      const text = `名称“${known}”已登记给“${owner}”，请合并两条登记或改正其中一条`;
      if (owner !== undefined) report([nth, 'name'], text, 'registry-duplicate');
      ids.set(known, owner ?? id);
    }
  }
  return ids;
}

/** The indicators of which any document states a value, in the order of the registry, then as they come. */
export function toIndicators(
  entries: readonly IndicatorEntry[],
  observations: readonly Observation[],
): IndicatorRecord[] {
  const names = new Map(observations.map(({ indicator, name }) => [indicator, name]));
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const ids = [...entries.map(({ id }) => id).filter((id) => names.has(id)), ...names.keys()];
  return [...new Set(ids)].map((id) => {
    const entry = known.get(id);
    return {
      id,
      url: `/indicators/${id}/`,
      name: entry?.name ?? names.get(id) ?? id,
      aliases: entry?.aliases ?? [],
      better: entry?.better ?? null,
      parts: entry?.parts ?? [],
    };
  });
}

/** What two spellings of one indicator's name have in common: width and white space make no difference. */
export function toIndicatorKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}

/** Stands for a name without any character that can be spelled. */
const unspellable = 'zhibiao';

function toPinyinId(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const id = syllables
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return id === '' ? unspellable : id;
}
