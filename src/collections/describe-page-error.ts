/** An error of the MDX compiler; line and column, if any, are 1-based. */
interface MdxError {
  readonly ruleId?: string;
  readonly source?: string;
  readonly reason?: string;
  readonly line?: number;
  readonly column?: number;
}

const sentences: Readonly<Record<string, string>> = {
  'end-tag-mismatch': '标签没有配对。每个 <b> 都要有 </b>，里外的标签不能交错；请补上或改正',
  'unexpected-closing-slash': '多了一个结束标签。请删去，或在前面补上开始标签',
  'unexpected-lazy': '标签或花括号要写在同一段里。请把它移到一段之内',
  'unexpected-closing-tag': '多了一个结束标签。请删去，或在前面补上开始标签',
};
const openTag = '标签没有写完。请补上“>”；文字中的“<”写作 \\<';
const openBrace = '花括号没有配对，或里面的写法不对。请补上“}”；文字中的“{”写作 \\{';
const strangeTag = '“<”之后不是标签。文字中的“<”写作 \\<，网址写作 [文字](网址)';
const strangeImport = '以 import 或 export 开头的一段会当作程序，写法不对。正文请换一个词开头';

/** What is wrong with the MDX of a page, where it is and how to mend it; null for an error that is none of the text. */
export function describePageError(error: unknown): { line: number; column: number; text: string } | null {
  if (!(error instanceof Error)) return null;
  const { ruleId = '', source = '', reason = error.message, line, column } = error as MdxError;
  if (!/mdx/u.test(source)) return null;
  const [, first, second] = /\((\d+):(\d+)/u.exec(reason) ?? [];
  return {
    line: line ?? Number(first ?? 1),
    column: column ?? Number(second ?? 1),
    text: describe(ruleId, source, reason),
  };
}

function describe(ruleId: string, source: string, reason: string): string {
  if (/esm/u.test(source)) return strangeImport;
  if (/expression/u.test(source)) return openBrace;
  if (ruleId === 'unexpected-eof') return openTag;
  if (/create a comment/u.test(reason)) return '不能写 <!-- -->。请删去，或写作 {/* … */}';
  return sentences[ruleId] ?? strangeTag;
}
