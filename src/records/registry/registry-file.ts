import { isAbsolute, join, resolve } from 'node:path';
import type { VFile } from 'vfile';
import type { z } from 'zod';
import type { FatalRuleId } from '../../rules/rules.ts';
import { readContentFile } from '../content-file.ts';
import type { ContentFolder } from '../content-folder.ts';
import { fail, hasFailed } from '../messages.ts';
import { reportInvisible } from '../report-invisible.ts';
import { readYaml, type YamlPath, type YamlPlace } from './yaml-text.ts';

/** Every file of the registry, and whether it holds for all places alike where a place has none of its own. */
const registryFiles = {
  'districts.yaml': 'own',
  'departments.yaml': 'own',
  'common-departments.yaml': 'common',
  'columns.yaml': 'common',
  'states.yaml': 'common',
  'indicators.yaml': 'common',
  'topics.yaml': 'common',
  'synonyms.yaml': 'common',
  'links.yaml': 'own',
  'redirects.yaml': 'own',
  'changes.yaml': 'own',
  'allowed-numbers.yaml': 'own',
  'site.yaml': 'own',
} as const;

/** Name of a file of the registry. */
type RegistryFileName = keyof typeof registryFiles;

/** The files of the registry by name, with the messages about them; a file that is not there is empty. */
export type RegistryFiles = Readonly<Record<RegistryFileName, VFile>>;

/** One YAML file of the registry: its value, and the way to report something at a path in it. */
export interface RegistryFile<Value> {
  readonly file: VFile;
  /** Undefined where the file is missing, is no YAML or does not fit its schema. */
  readonly value: Value | undefined;
  /** Adds a fatal message at the node, or at the nearest one around it. */
  report(path: YamlPath, text: string, rule: FatalRuleId): void;
  /** Where the node at the path stands; where it is missing, the nearest one around it. */
  placeOf(path: YamlPath): YamlPlace;
}

/** What a file without entries means. */
export interface EmptyRegistry<Value> {
  /** The value of a file that may be left out or empty. */
  readonly whenMissing?: Value;
  /** How an entry is written, for a file that must have some. */
  readonly example?: string;
}

/**
 * Reads the folder registry. Of the files that hold for every place, those that the content folder has not are the common
 * folder's; they are named with their whole path, for it is there that they are mended. Messages (fatal): those of a file
 * that cannot be read as text.
 */
export async function openRegistryFiles(folder: Pick<ContentFolder, 'root' | 'common'>): Promise<RegistryFiles> {
  const names = Object.keys(registryFiles) as RegistryFileName[];
  const files = await Promise.all(names.map(async (name) => [name, await openFile(folder, name)] as const));
  return Object.fromEntries(files) as Record<RegistryFileName, VFile>;
}

async function openFile(
  { root, common }: Pick<ContentFolder, 'root' | 'common'>,
  name: RegistryFileName,
): Promise<VFile> {
  const path = `registry/${name}`;
  const own = await readContentFile(root, path);
  if (!own.isMissing || common === null || registryFiles[name] === 'own') return own.file;
  const shared = await readContentFile(common, path);
  shared.file.path = join(resolve(common), path);
  return shared.isMissing ? own.file : shared.file;
}

/** How messages of other files name a file of the registry; that of another content folder by its whole path. */
export function toMendPlace({ path, basename }: VFile): string {
  return isAbsolute(path) ? path : `registry/${basename}`;
}

/**
 * The file checked against its schema. Messages (fatal): `registry-schema`, one for each place that does not fit.
 * Others: {@link reportInvisible}.
 */
export function checkRegistryFile<Value>(
  file: VFile,
  schema: z.ZodType<Value>,
  { whenMissing, example }: EmptyRegistry<Value> = {},
): RegistryFile<Value> {
  const text = String(file);
  const { value, problems, placeOf } = readYaml(text, schema);
  const report = (path: YamlPath, problem: string, rule: FatalRuleId) => fail(file, rule, problem, placeOf(path));
  // What cannot be read as text says no more.
  if (hasFailed(file)) return { file, value: undefined, report, placeOf };
  const isEmpty = text.split('\n').every((line) => /^\s*(?:#|$)/u.test(line));
  if (isEmpty && whenMissing !== undefined) return { file, value: whenMissing, report, placeOf };
  if (isEmpty) report([], describeEmpty(file, example), 'registry-schema');
  else for (const { path, place, text } of problems) fail(file, 'registry-schema', `${toLabel(path)}${text}`, place);
  reportInvisible(file, { value, placeOf });
  return { file, value: isEmpty ? undefined : value, report, placeOf };
}

function describeEmpty({ path }: VFile, example = ''): string {
  return `没有这个文件，或文件里没有登记。请从版本库恢复（git checkout -- ${path}），或新建一个，照这样写：${example}`;
}

/** 第2条 kind：, the way from the whole file to the place, as an editor counts it. */
function toLabel(path: YamlPath): string {
  const parts = path.map((part) => (typeof part === 'number' ? `第${part + 1}条` : String(part)));
  return parts.length === 0 ? '' : `${parts.join(' ')}：`;
}
