import type { YAMLError } from 'yaml';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Described = { readonly path: readonly PropertyKey[]; readonly text: string };

/** Found at the end of the text, where what closes it was sought in vain. */
const unclosed = '引号没有成对。请从这里往上找，补上缺少的一个';

const yamlErrors: Readonly<Record<YAMLError['code'], string>> = {
  ALIAS_PROPS: '“*”开头的文字请加引号',
  BAD_ALIAS: '“*”或“&”开头的文字请加引号',
  BAD_COLLECTION_TYPE: '列表和字段混在一起。同一层要么都以“- ”开头，要么都写成“字段: 值”',
  BAD_DIRECTIVE: '“%”开头的文字请加引号',
  BAD_DQ_ESCAPE: '双引号中的“\\”写法不对。请改用单引号',
  BAD_INDENT: '缩进不对，或上一行的括号没有写完。同一层的各行应左端对齐',
  BAD_PROP_ORDER: '这里多了符号。请给文字加引号',
  BAD_SCALAR_START: '文字以特殊符号开头。请给这段文字加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行中出现两个“: ”，或上一行没有写完。含冒号的文字请加引号',
  BLOCK_IN_FLOW: '方括号或花括号没有写完',
  DUPLICATE_KEY: '同一个字段写了两次。请合并为一处',
  IMPOSSIBLE: '看不懂这一行。请检查符号和缩进',
  KEY_OVER_1024_CHARS: '字段名太长，或缺少冒号。请检查这一行',
  MISSING_CHAR: '缺少引号、括号、逗号或冒号后的空格。请检查这一行和上一行',
  MULTILINE_IMPLICIT_KEY: '缺少冒号，或上一行没有写完',
  MULTIPLE_ANCHORS: '“&”开头的文字请加引号',
  MULTIPLE_DOCS: '中间多了一行“---”或“...”。请删去那一行',
  MULTIPLE_TAGS: '“!”开头的文字请加引号',
  NON_STRING_KEY: '字段名应是文字',
  RESOURCE_EXHAUSTION: '内容的层次太多。请减少层次',
  TAB_AS_INDENT: '缩进用了制表符。请改用空格',
  TAG_RESOLVE_FAILED: '“!”开头的文字请加引号',
  UNEXPECTED_TOKEN: '这里多了符号。请检查引号和括号是否成对',
};

/** What is wrong with a YAML text, for an editor who does not know YAML's own words. */
export function describeYamlError({ code, message }: YAMLError): string {
  const isOpen = code === 'MISSING_CHAR' && /closing/u.test(message);
  return `不是合法的 YAML：${isOpen ? unclosed : yamlErrors[code]}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  tuple: '列表',
  object: '一组字段',
  record: '一组字段',
};

const typeMends: Readonly<Record<string, string>> = {
  string: '请改成一段文字；数字、日期、true、false 当文字用时要加引号',
  number: '请只写数字，不加引号和单位',
  int: '请只写整数，不加引号和单位',
  boolean: '请写 true 或 false，不加引号',
  array: '请写成列表，如 [甲, 乙]，或每行一项、以“- ”开头',
  object: '请写成一组“字段: 值”，每行一个',
};

/** One problem of a value → its path and what an editor is to do; an unknown field stands at itself. */
export function describeIssue(issue: Issue, value: unknown): Described[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], text: '不认识这个字段。请改正拼写，或删去' }));
  }
  const found = valueAt(value, issue.path);
  const nearest = issue.code === 'invalid_union' ? nearestBranch(issue.errors, found) : undefined;
  if (nearest) {
    return nearest
      .flatMap((inner) => describeIssue(inner, found))
      .map(({ path, text }) => ({ path: [...issue.path, ...path], text }));
  }
  return [{ path: issue.path, text: describe(issue, found) }];
}

/** The one way to write an entry that it lacks nothing of; undefined where each way lacks a field, or where there are two. */
function nearestBranch(branches: readonly Issue[][], found: unknown): Issue[] | undefined {
  const isComplete = (issues: readonly Issue[]) =>
    issues.every((issue) => issue.path.length > 0 && valueAt(found, issue.path) !== undefined);
  const complete = branches.filter(isComplete);
  return complete.length === 1 ? complete[0] : undefined;
}

function describe(issue: Issue, found: unknown): string {
  if (found === undefined && issue.path.length > 0) return '缺少这一项。请补上';
  if (issue.code === 'invalid_type') {
    const expected = typeNames[issue.expected] ?? issue.expected;
    const mend = typeMends[issue.expected === 'tuple' ? 'array' : issue.expected] ?? typeMends['object'];
    return `应为${expected}，这里是${show(found)}。${found === null ? '请写上内容，或删去这一项' : mend}`;
  }
  if (issue.code === 'invalid_value') return `无效选项${show(found)}，应为 ${issue.values.map(String).join('、')} 之一`;
  if (issue.code === 'invalid_key')
    return `“${String(issue.path.at(-1))}”：${issue.issues[0]?.message ?? issue.message}`;
  if (found === '') return '不能为空。请填写';
  if (issue.code === 'too_small' || issue.code === 'too_big') return `${describeSize(issue)}，这里是${show(found)}`;
  return typeof found === 'object' ? issue.message : `${issue.message}；这里是${show(found)}`;
}

function describeSize(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const [limit, bound] = issue.code === 'too_small' ? [issue.minimum, '少于'] : [issue.maximum, '多于'];
  if (issue.origin === 'array') return `不能${bound} ${limit} 项`;
  if (issue.origin === 'string') return issue.code === 'too_small' ? '不能为空' : `不能超过 ${limit} 个字`;
  return issue.code === 'too_small' ? `不能小于 ${limit}` : `不能大于 ${limit}`;
}

const longestShown = 30;
/** A report must not spread what may be somebody's telephone number. */
const shortestPrivate = 11;

/** What stands there, as an editor sees it. */
function show(found: unknown): string {
  if (found === undefined || found === null || found === '') return '空的';
  if (Array.isArray(found)) return `列表（${found.length} 项）`;
  if (typeof found === 'object') return '一组字段';
  const text = String(found);
  if (typeof found === 'number') return text.length < shortestPrivate ? `数字 ${text}` : '数字';
  if (typeof found !== 'string') return ` ${text}`;
  return text.length > longestShown ? `“${text.slice(0, longestShown)}…”` : `“${text}”`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  );
}
