import type { VFile } from 'vfile';
import { z } from 'zod';
import { isDrawing } from '../../characters/drawing.ts';
import { fail } from '../messages.ts';
import { readYaml, type YamlPath, type YamlPlace } from '../registry/yaml-text.ts';
import { parseDateTime } from '../values/quantities/date.ts';
import { periodPattern } from '../values/quantities/period.ts';

/** Why text of the original is left out; an omitted table heading must stand again over a table of the Markdown. */
export const omissionReasons = ['表头', '页眉页脚', '网页导航', '重复标题', '批注', '排版符号'] as const;
export const tableHeadingReason: (typeof omissionReasons)[number] = '表头';
/** Bars and rules of a table drawn in plain text, and the marks of Markdown. */
export const markupReason: (typeof omissionReasons)[number] = '排版符号';

/** The rules that a document may break because its original does. */
export const printedSoRules = ['item-number', 'declared-count', 'cut-original'] as const;

/** Stands for the year of a document of which the import could not tell it: no document of that year is on any site. */
export const unknownYear = 1949;

const anchor = z.string().min(1);
const line = z.int().positive();
const isoDate = z
  .string()
  .refine((text) => parseDateTime(text) === text, '日期写作 2017-01-26 或 2017-01-26T15:44，并且是确有的日期');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, '只用小写拉丁字母、数字和连字符');

/** One document or several, by their ids. */
const documents = z.union([slug.transform((id) => [id]), z.array(slug)], '写一份文档的编号，或几个编号的列表');

/** The fields in the order in which the import writes them, each described as the guide tells editors. */
export const frontMatterSchema = z.strictObject({
  id: slug.describe('永久编号，也是文件名；网址是 `/documents/编号/`。写定后不改'),
  title: z.string().min(1).describe('标题，照原件'),
  kind: z
    .enum(['task-breakdown', 'progress-report', 'government-work-report', 'notice', 'bulletin', 'news'])
    .describe('种类：任务分解、进展情况、政府工作报告、通知、通报、新闻报道'),
  district: slug.describe('地区的编号，见 `content/registry/districts.yaml`'),
  year: z.int().min(1949).max(2100).describe('文件所说的年度'),
  account: slug.describe('账本：同一地区、同一年度的几份文件写同一个，任务网址由它开头，如 `/tasks/suzhou-2017/18-2/`'),
  period: z
    .string()
    .regex(periodPattern, '写 year、H1、H2、Q1 至 Q4、Q1-Q3、M1 至 M12，或 M1-M10 这样的几个月')
    .optional()
    .describe(
      '进展文件所说的时段：`year` 全年、`H1` 上半年、`Q1` 一季度、`Q1-Q3` 前三季度、`M10` 10 月、`M1-M10` 1 至 10 月',
    ),
  documentNumber: z.string().optional().describe('发文字号'),
  issuer: z.string().optional().describe('发文机关'),
  dateGiven: isoDate.optional().describe('报告日期：在会上作报告的日期'),
  dateIssued: isoDate.optional().describe('成文日期'),
  datePublished: isoDate.optional().describe('发布日期'),
  dateReposted: isoDate.optional().describe('转载日期：收到的是别处的转载时，转载的那一页自己的日期，不是文件的日期'),
  repostedBy: z.string().optional().describe('转载者：转载这份文件的网站或单位'),
  contentSource: z.string().optional().describe('信息来源'),
  indexNumber: z.string().optional().describe('索引号'),
  topicCategory: z.string().optional().describe('主题分类'),
  validity: z.string().optional().describe('有效性'),
  supersedes: documents
    .optional()
    .describe('这份文档整份替代的文档：一个编号，或几个编号的列表；那里有、这里没有再列的任务写作“不再列入”'),
  amends: documents
    .optional()
    .describe('这份文档只调整其中一部分的文档：同上；没有提到的任务照旧。看似调整、其实不是的，写 `[]`'),
  original: z
    .strictObject({
      path: z
        .string()
        .regex(/^[^/\\.][^/\\]*$/u, '写 originals 下的文件名，不带目录')
        .describe('`content/originals` 下的文件名'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/u, '应为 64 位小写十六进制的 SHA-256')
        .describe('原件的校验值'),
      lines: z
        .tuple([line, line])
        .refine(([first, last]) => first <= last, '首行不能在末行之后')
        .describe('本文档在原件中的首行和末行，从 1 数起'),
    })
    .describe('收到时的文件'),
  omitted: z
    .array(
      z
        .strictObject({
          line: line.describe('原件的行'),
          through: line
            .optional()
            .describe(
              '表格线到哪一行为止：从 `line` 到这一行，`text` 里的每种竖线和整行的横线都略去；只用于画表格的符号',
            ),
          text: z.string().min(1).describe('略去的文字，照原件'),
          reason: z.enum(omissionReasons).describe('理由'),
        })
        .refine(
          ({ line: first, through = first, text, reason }) =>
            through === first || (first < through && reason === markupReason && isDrawing(text)),
          `through 只用于画表格的符号（reason: ${markupReason}），并且不在 line 之前`,
        ),
    )
    .default([])
    .describe('原件里有、正文里不收的文字'),
  corrections: z
    .array(
      z.strictObject({
        line: line.describe('原件的行'),
        before: z.string().min(1).describe('原件的文字'),
        after: z.string().describe('改成的文字；删去的写空'),
        reason: z.string().min(1).describe('理由'),
      }),
    )
    .default([])
    .describe('转录、复制中的差错，已经改正'),
  damaged: z
    .array(z.strictObject({ row: slug.describe('行的编号，如 `53-4`'), reason: z.string().min(1).describe('缺什么') }))
    .default([])
    .describe('原件明显缺字的行；正文照缺的样子，不补写'),
  notTasks: z
    .array(
      z.strictObject({
        where: anchor.describe('行、表格或段落的编号（锚点），消息里写明'),
        reason: z.string().min(1).describe('为什么不是任务'),
      }),
    )
    .default([])
    .describe('表格的行、整张表或编号的条目，不是任务'),
  printedSo: z
    .array(
      z.strictObject({
        rule: z.enum(printedSoRules).describe('原件违反的规则'),
        where: anchor.describe('在哪一行、哪个标题或段落（锚点），消息里写明'),
        reason: z.string().min(1).describe('原件怎样印'),
      }),
    )
    .default([])
    .describe('看起来是差错、而原件就是这样印的地方；网页照录并说明，列入核对发现'),
  revised: z
    .array(
      z.strictObject({
        was: anchor.describe('已发布的行或条目的编号'),
        now: z.string().describe('修订后的原件里这一项开头的文字；没有了写空'),
      }),
    )
    .default([])
    .describe('导入修订后的原件时，程序不能断定的行由编辑写明；导入后自动删去'),
});

/** What the front matter of a document says: the disclosure block, the original, and what was declared. */
export type FrontMatter = z.output<typeof frontMatterSchema>;

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
  return reportFrontMatter(yaml, frontMatterSchema, file, startLine);
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
