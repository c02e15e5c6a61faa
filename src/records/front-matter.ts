import type { VFile } from 'vfile';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

/** Why text of the original is left out; an omitted table heading must stand again over a table of the Markdown. */
export const omissionReasons = ['表头', '页眉页脚', '网页导航', '重复标题'] as const;
export const tableHeadingReason: (typeof omissionReasons)[number] = '表头';

const line = z.int().positive();
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/u, '日期写作 2017-01-26 或 2017-01-26T15:44');
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
    path: z.string().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    /** First and last line of this document in the original, 1-based, inclusive. */
    lines: z.tuple([line, line]),
  }),
  omitted: z.array(z.strictObject({ line, text: z.string().min(1), reason: z.enum(omissionReasons) })).default([]),
  corrections: z
    .array(z.strictObject({ line, before: z.string().min(1), after: z.string(), reason: z.string().min(1) }))
    .default([]),
  damaged: z.array(z.strictObject({ row: slug, reason: z.string().min(1) })).default([]),
});

/** What the front matter of a document says: the disclosure block, the original, and what was declared. */
export type FrontMatter = z.output<typeof schema>;

/**
 * The front matter of a Markdown file, checked against its schema.
 * @param yaml The text between the `---` lines; `startLine` is the line of the first `---`.
 * Messages: `front-matter` (fatal) at the field that does not fit. Null when there is any.
 */
export function parseFrontMatter(yaml: string, file: VFile, startLine: number): FrontMatter | null {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  const report = (offset: number, text: string) => {
    const { line, col } = lineCounter.linePos(offset);
    const message = file.message(text, { line: line + startLine, column: col }, 'mingzhang:front-matter');
    message.fatal = true;
  };
  for (const error of document.errors) report(error.pos[0], `front matter 不是合法的 YAML：${error.message}`);
  if (document.errors.length > 0) return null;
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    report(offsetOf(document, issue.path), `front matter 的 ${issue.path.join('.') || '内容'}：${issue.message}`);
  }
  return null;
}

/** Where the field stands, or the nearest field around it that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
