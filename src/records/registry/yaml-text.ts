import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { z } from 'zod';
import { findForbidden } from './yaml-limits.ts';
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

/** Reads a YAML text without anchors, aliases and tags. An empty one has the value null, which a schema may allow. */
export function readYaml<Value>(text: string, schema: z.ZodType<Value>): YamlText<Value> {
  const forbidden = findForbidden(text);
  const lineCounter = new LineCounter();
  const isHopeless = forbidden.some((found) => found.isHopeless);
  // An empty document keeps the places of a text that must not be composed at its start.
  const document = parseDocument(isHopeless ? '' : text, { lineCounter, logLevel: 'error' });
  const toPlace = isHopeless ? placesIn(text) : placesOf(lineCounter);
  const placeOf = (path: YamlPath) => toPlace(offsetOf(document, path));
  const broken = [...forbidden, ...document.errors.map(toBroken)]
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

type ToPlace = (offset: number) => YamlPlace;

function placesOf(lineCounter: LineCounter): ToPlace {
  return (offset) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
}

/** The same for a text that was not parsed. */
function placesIn(text: string): ToPlace {
  return (offset) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
}

function offsetOf(document: Document, path: YamlPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetAt(document, path.slice(0, length));
    if (offset !== undefined) return offset;
  }
  return document.contents?.range?.[0] ?? 0;
}

/** Where the value begins; a value that is a list or a group of fields, or is not there, is found by its key. */
function offsetAt(document: Document, path: YamlPath): number | undefined {
  const key = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>(childOf, document.contents);
  const node = childOf(parent, key);
  const pair = findPair(parent, key);
  const isWritten = isScalar(node) && node.value !== null;
  const found = isWritten || !isNode(pair?.key) ? node : pair.key;
  return isNode(found) ? found.range?.[0] : undefined;
}

function childOf(parent: unknown, key: PropertyKey): unknown {
  return isSeq(parent) ? parent.items[Number(key)] : findPair(parent, key)?.value;
}

/** Keys are text to whoever reads the value, also where they are written as numbers. */
function findPair(parent: unknown, key: PropertyKey): Pair<Node, unknown> | undefined {
  if (!isMap<Node>(parent)) return undefined;
  return parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value ?? '') === String(key));
}
