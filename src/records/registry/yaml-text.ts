import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { z } from 'zod';
import { describeIssue, describeYamlError } from './yaml-problems.ts';

/** Keys and indexes from the whole text to a node in it. */
export type YamlPath = readonly PropertyKey[];

/** A line and column of the text, 1-based. */
export interface YamlPlace {
  readonly line: number;
  readonly column: number;
}

/** A YAML text checked against its schema. */
export interface YamlText<Value> {
  /** Undefined where there is any problem. */
  readonly value: Value | undefined;
  /** Each place that is no YAML or does not fit the schema, in Chinese: what was found and how to mend it. */
  readonly problems: readonly { readonly place: YamlPlace; readonly path: YamlPath; readonly text: string }[];
  /** Where the node at the path stands; where it is missing, the nearest one around it. */
  placeOf(path: YamlPath): YamlPlace;
}

/** Reads a YAML text. An empty one has the value null, which a schema may allow. */
export function readYaml<Value>(text: string, schema: z.ZodType<Value>): YamlText<Value> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const toPlace = (offset: number): YamlPlace => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const placeOf = (path: YamlPath) => toPlace(offsetOf(document, path));
  const broken = [...document.errors.map(toBroken), ...findStrayAliases(document)]
    .map(({ offset, text }) => ({ place: toPlace(offset), path: [], text }))
    // One slip may break the same line in several ways; the first one tells of it.
    .filter(({ place }, index, all) => all.findIndex((other) => other.place.line === place.line) === index);
  if (broken.length > 0) return { value: undefined, problems: broken, placeOf };
  const plain: unknown = document.toJS();
  const result = schema.safeParse(plain, { error: z.locales.zhCN().localeError });
  const problems = (result.error?.issues ?? []).flatMap((issue) =>
    describeIssue(issue, plain).map(({ path, text }) => ({ place: placeOf(path), path, text })),
  );
  return { value: result.data, problems, placeOf };
}

function toBroken(error: YAMLError): { offset: number; text: string } {
  return { offset: error.pos[0], text: describeYamlError(error) };
}

/** References to an anchor that is not there, such as text that begins with an asterisk. */
function findStrayAliases(document: Document): { offset: number; text: string }[] {
  const strays: Alias[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined) strays.push(alias);
    },
  });
  return strays.map(({ source, range }) => ({
    offset: range?.[0] ?? 0,
    text: `不是合法的 YAML：“*${source}”引用的内容没有定义。文字以“*”开头时请加引号`,
  }));
}

function offsetOf(document: Document, path: YamlPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetAt(document, path.slice(0, length));
    if (offset !== undefined) return offset;
  }
  return document.contents?.range?.[0] ?? 0;
}

/** Where the value begins; a value that is a list or a group of fields is found by its key. */
function offsetAt(document: Document, path: YamlPath): number | undefined {
  const node = document.getIn(path, true);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
  const found = isScalar(node) || !isNode(pair?.key) ? node : pair.key;
  return isNode(found) ? found.range?.[0] : undefined;
}
