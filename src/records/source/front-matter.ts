import type { VFile } from 'vfile';
import { z } from 'zod';
import { fail } from '../messages.ts';
import { readYaml, type YamlPath, type YamlPlace } from '../registry/yaml-text.ts';
import { parseDateTime } from '../values/quantities/date.ts';

/** Why text of the original is left out; an omitted table heading must stand again over a table of the Markdown. */
export const omissionReasons = ['表头', '页眉页脚', '网页导航', '重复标题'] as const;
export const tableHeadingReason: (typeof omissionReasons)[number] = '表头';

/** The rules that a document may break because its original does. */
export const printedSoRules = ['item-number', 'declared-count', 'cut-original'] as const;

const anchor = z.string().min(1);
const line = z.int().positive();
const isoDate = z
  .string()
  .refine((text) => parseDateTime(text) === text, '日期写作 2017-01-26 或 2017-01-26T15:44，并且是确有的日期');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, '只用小写拉丁字母、数字和连字符');

const schema = z.strictObject({
  id: slug,
  title: z.string().min(1),
  kind: z.enum(['task-breakdown', 'progress-report', 'government-work-report', 'news']),
  district: slug,
  year: z.int().min(1949).max(2100),
  /** Prefix of the task addresses: tasks of several documents of one year and place belong together. */
  account: slug,
  period: z.enum(['year', 'H1', 'Q1', 'Q1-Q3']).optional(),
  documentNumber: z.string().optional(),
  issuer: z.string().optional(),
  dateIssued: isoDate.optional(),
  datePublished: isoDate.optional(),
  contentSource: z.string().optional(),
  indexNumber: z.string().optional(),
  topicCategory: z.string().optional(),
  validity: z.string().optional(),
  original: z.strictObject({
    path: z.string().regex(/^[^/\\.][^/\\]*$/u, '写 originals 下的文件名，不带目录'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u, '应为 64 位小写十六进制的 SHA-256'),
    /** First and last line of this document in the original, 1-based, inclusive. */
    lines: z.tuple([line, line]).refine(([first, last]) => first <= last, '首行不能在末行之后'),
  }),
  omitted: z.array(z.strictObject({ line, text: z.string().min(1), reason: z.enum(omissionReasons) })).default([]),
  corrections: z
    .array(z.strictObject({ line, before: z.string().min(1), after: z.string(), reason: z.string().min(1) }))
    .default([]),
  damaged: z.array(z.strictObject({ row: slug, reason: z.string().min(1) })).default([]),
  /** Rows, tables and items that are no tasks, by their anchors. */
  notTasks: z.array(z.strictObject({ where: anchor, reason: z.string().min(1) })).default([]),
  /** What looks like a slip and is printed so in the original, by the rule that stops it. */
  printedSo: z
    .array(z.strictObject({ rule: z.enum(printedSoRules), where: anchor, reason: z.string().min(1) }))
    .default([]),
});

/** What the front matter of a document says: the disclosure block, the original, and what was declared. */
export type FrontMatter = z.output<typeof schema>;

/** The front matter of one file, and where its fields stand in that file. */
export interface PlacedFrontMatter {
  readonly matter: FrontMatter;
  placeOf(path: YamlPath): YamlPlace;
}

/**
 * The front matter of a Markdown file, checked against its schema.
 * @param yaml The text between the `---` lines; `startLine` is the line of the first `---`.
 * Messages: `front-matter` (fatal) at the field that does not fit. Null when there is any.
 */
export function parseFrontMatter(yaml: string, file: VFile, startLine: number): PlacedFrontMatter | null {
  return reportFrontMatter(yaml, schema, file, startLine);
}

/** The same for the front matter of any other file, by its own schema. */
export function reportFrontMatter<Value>(
  yaml: string,
  schemaOfFile: z.ZodType<Value>,
  file: VFile,
  startLine: number,
): { readonly matter: Value; placeOf(path: YamlPath): YamlPlace } | null {
  const { value, problems, placeOf } = readYaml(yaml, schemaOfFile);
  const toPlaceInFile = ({ line, column }: YamlPlace) => ({ line: line + startLine, column });
  for (const { path, place, text } of problems) {
    const field = path.length === 0 ? '' : `的 ${path.map(toLabel).join(' ')}`;
    fail(file, 'front-matter', `front matter ${field}：${text}`.replace(' ：', '：'), toPlaceInFile(place));
  }
  return value === undefined ? null : { matter: value, placeOf: (path) => toPlaceInFile(placeOf(path)) };
}

function toLabel(part: PropertyKey): string {
  return typeof part === 'number' ? `第 ${part + 1} 项` : String(part);
}
