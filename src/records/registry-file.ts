import { readFile } from 'node:fs/promises';
import { VFile } from 'vfile';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

type Path = readonly (string | number)[];

/** One YAML file of the registry: its value, and the way to report something at a path in it. */
export interface RegistryFile<Value> {
  readonly file: VFile;
  /** Undefined where the file is missing, is no YAML or does not fit its schema. */
  readonly value: Value | undefined;
  /** Adds a fatal message at the node, or at the nearest one around it. */
  report(path: Path, text: string, rule: string): void;
}

/**
 * Reads a YAML file and checks it against its schema. Messages: `registry-schema` (fatal), one for each place that does
 * not fit.
 */
export async function readRegistryFile<Value>(path: string, schema: z.ZodType<Value>): Promise<RegistryFile<Value>> {
  const file = new VFile({ path, value: await readFile(path, 'utf8').catch(() => '') });
  const lineCounter = new LineCounter();
  const document = parseDocument(String(file), { lineCounter });
  const reportAt = (offset: number, text: string, rule: string) => {
    const { line, col } = lineCounter.linePos(offset);
    file.message(text, { line, column: col }, `mingzhang:${rule}`).fatal = true;
  };
  const report = (at: Path, text: string, rule: string) => reportAt(offsetOf(document, at), text, rule);
  for (const error of document.errors) {
    reportAt(error.pos[0], `不是合法的 YAML：${error.message.split('\n')[0]}`, 'registry-schema');
  }
  return { file, value: document.errors.length > 0 ? undefined : check(document, schema, report), report };
}

function check<Value>(
  document: Document,
  schema: z.ZodType<Value>,
  report: RegistryFile<Value>['report'],
): Value | undefined {
  if (document.contents === null) {
    report([], '文件不存在或没有内容，应按文件格式写明各条登记', 'registry-schema');
    return undefined;
  }
  const result = schema.safeParse(document.toJS(), { error: z.locales.zhCN().localeError });
  for (const issue of result.error?.issues ?? []) {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    const place = path.map((part) => (typeof part === 'number' ? `第${part + 1}条` : part)).join(' ');
    report(path, `${place || '内容'}：${issue.message}`, 'registry-schema');
  }
  return result.data;
}

/** Where the node at the path stands; where it is missing, the nearest node around it. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
