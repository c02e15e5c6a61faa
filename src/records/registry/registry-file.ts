import type { VFile } from 'vfile';
import type { z } from 'zod';
import type { FatalRuleId } from '../../rules/rules.ts';
import { readContentFile } from '../content-file.ts';
import { fail, hasFailed } from '../messages.ts';
import { reportInvisible } from '../report-invisible.ts';
import { readYaml, type YamlPath, type YamlPlace } from './yaml-text.ts';

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
 * Reads `registry/<name>` under the content root and checks it against its schema. Messages (fatal): `registry-schema`,
 * one for each place that does not fit, and those of a file that cannot be read as text. Others: {@link reportInvisible}.
 */
export async function readRegistryFile<Value>(
  root: string,
  name: string,
  schema: z.ZodType<Value>,
  { whenMissing, example }: EmptyRegistry<Value> = {},
): Promise<RegistryFile<Value>> {
  const { file } = await readContentFile(root, `registry/${name}`);
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
