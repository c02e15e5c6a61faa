import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { VFile } from 'vfile';
import type { z } from 'zod';
import { fail } from '../messages.ts';
import { readYaml, type YamlPath } from './yaml-text.ts';

/** One YAML file of the registry: its value, and the way to report something at a path in it. */
export interface RegistryFile<Value> {
  readonly file: VFile;
  /** Undefined where the file is missing, is no YAML or does not fit its schema. */
  readonly value: Value | undefined;
  /** Adds a fatal message at the node, or at the nearest one around it. */
  report(path: YamlPath, text: string, rule: string): void;
}

/**
 * Reads `registry/<name>` under the content root and checks it against its schema. `whenMissing` is the value of a file
 * that may be left out or empty. Messages: `registry-schema` (fatal), one for each place that does not fit.
 */
export async function readRegistryFile<Value>(
  root: string,
  name: string,
  schema: z.ZodType<Value>,
  whenMissing?: Value,
): Promise<RegistryFile<Value>> {
  const text = await readFile(join(root, 'registry', name), 'utf8').catch(() => '');
  const file = new VFile({ path: `${basename(resolve(root))}/registry/${name}`, value: text });
  const yaml = readYaml(text, schema);
  const report = (path: YamlPath, problem: string, rule: string) => fail(file, rule, problem, yaml.placeOf(path));
  const isEmpty = text.split('\n').every((line) => /^\s*(?:#|$)/u.test(line));
  if (isEmpty && whenMissing !== undefined) return { file, value: whenMissing, report };
  if (isEmpty) report([], '文件不存在或没有内容，应按文件格式写明各条登记', 'registry-schema');
  else
    for (const { path, place, text } of yaml.problems) fail(file, 'registry-schema', `${toLabel(path)}${text}`, place);
  return { file, value: yaml.value, report };
}

/** 第2条 kind：, the way from the whole file to the place, as an editor counts it. */
function toLabel(path: YamlPath): string {
  const parts = path.map((part) => (typeof part === 'number' ? `第${part + 1}条` : String(part)));
  return parts.length === 0 ? '' : `${parts.join(' ')}：`;
}
