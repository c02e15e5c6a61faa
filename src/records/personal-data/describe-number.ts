import { stringify } from 'yaml';
import { describePlace } from '../../originals/describe-place.ts';
import type { Extract } from '../../originals/extract.ts';
import type { PersonalNumber } from './find-numbers.ts';

const kinds: Readonly<Record<PersonalNumber['kind'], string>> = { identity: '18 位身份证号', mobile: '11 位手机号' };

/** 疑似 11 位手机号“138******78”: the report itself must not spread the number. */
export function describeNumber({ kind, number }: Pick<PersonalNumber, 'kind' | 'number'>): string {
  return `疑似 ${kinds[kind]}“${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}”`;
}

/** How an editor hides it, so that it is found no more: 改为“138****5678”一类，中间几位写 *. */
export function describeMasking({ kind }: Pick<PersonalNumber, 'kind'>): string {
  return kind === 'mobile' ? '把中间四位改为 *（如 138****0000）' : '把出生日期的八位改为 *（如 320500********0000）';
}

/** So much of what stands before a number leads to it. */
const leading = 10;

/**
 * Where an editor finds it in the file: 第 5 行第 11 列 of a plain text; in any other, whose lines are none of the file's own, the
 * place and what to search for: 网页第 5 处页脚“服务热线 138”处（网页请用记事本一类的文本编辑器打开，查找这几个字）.
 */
export function describeSpot(
  extract: Pick<Extract, 'format' | 'lines'>,
  { line, column }: Pick<PersonalNumber, 'line' | 'column'>,
): string {
  const place = describePlace(extract, line);
  if (place === null) return `第 ${line} 行第 ${column} 列`;
  const text = extract.lines[line - 1]?.text ?? '';
  const clue = text.slice(Math.max(0, column - 1 - leading), column + 2).trim();
  const how = extract.format === 'html' ? '用记事本一类的文本编辑器打开网页文件，查找这几个字' : '可以查找这几个字';
  return `${place}“${clue}”处（${how}）`;
}

/** The entry of registry/allowed-numbers.yaml, on one line, ready to be pasted. */
export function toAllowedEntry(number: string): string {
  return `- {number: ${stringify(number, { defaultStringType: 'QUOTE_DOUBLE' }).trim()}, reason: 请写明可以公开的理由}`;
}
