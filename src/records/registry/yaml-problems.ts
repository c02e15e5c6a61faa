import type { YAMLError } from 'yaml';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Described = { readonly path: readonly PropertyKey[]; readonly text: string };

/** Found at the end of the text, where what closes it was sought in vain. */
const unclosed = '引号没有成对。请从这里往上找，补上缺少的一个';

const yamlErrors: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: '缩进不对，或上一行的括号没有写完。同一层的各行应左端对齐',
  BAD_DQ_ESCAPE: '双引号中的“\\”写法不对。请改用单引号',
  BAD_SCALAR_START: '文字以特殊符号开头。请给这段文字加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行中出现两个“: ”，或上一行没有写完。含冒号的文字请加引号',
  BLOCK_IN_FLOW: '方括号或花括号没有写完',
  DUPLICATE_KEY: '同一个字段写了两次。请删去一个',
  MISSING_CHAR: '缺少引号、括号、逗号或冒号后的空格。请检查这一行和上一行',
  MULTILINE_IMPLICIT_KEY: '缺少冒号，或上一行没有写完',
  MULTIPLE_DOCS: '中间多了一行“---”。请删去',
  TAB_AS_INDENT: '缩进用了制表符。请改用空格',
  UNEXPECTED_TOKEN: '这里多了符号。请检查引号和括号是否成对',
};

/** What is wrong with a YAML text, for an editor who does not know YAML's own words. */
export function describeYamlError({ code, message }: YAMLError): string {
  const isOpen = code === 'MISSING_CHAR' && /closing/u.test(message);
  return `不是合法的 YAML：${(isOpen ? unclosed : yamlErrors[code]) ?? message.split('\n')[0]}`;
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
  null: '空',
  undefined: '空',
};

/** One problem of a value → its path and what an editor is to do; an unknown field stands at itself. */
export function describeIssue(issue: Issue, value: unknown): Described[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], text: '不认识这个字段。请改正拼写，或删去' }));
  }
  return [{ path: issue.path, text: describe(issue, valueAt(value, issue.path)) }];
}

function describe(issue: Issue, found: unknown): string {
  if (found === undefined && issue.path.length > 0) return '缺少这一项。请补上';
  if (issue.code === 'invalid_type') {
    return `应为${typeNames[issue.expected] ?? issue.expected}，这里是${typeNames[typeOf(found)] ?? typeOf(found)}`;
  }
  if (issue.code === 'invalid_value')
    return `无效选项“${String(found)}”，应为 ${issue.values.map(String).join('、')} 之一`;
  if (issue.code === 'too_small' || issue.code === 'too_big') return describeSize(issue);
  return issue.message;
}

function describeSize(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const [limit, bound] = issue.code === 'too_small' ? [issue.minimum, '少于'] : [issue.maximum, '多于'];
  if (issue.origin === 'array') return `不能${bound} ${limit} 项`;
  if (issue.origin === 'string') return issue.code === 'too_small' ? '不能为空' : `不能超过 ${limit} 个字`;
  return issue.code === 'too_small' ? `不能小于 ${limit}` : `不能大于 ${limit}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
