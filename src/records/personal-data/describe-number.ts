import { stringify } from 'yaml';
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

/** The entry of registry/allowed-numbers.yaml, on one line, ready to be pasted. */
export function toAllowedEntry(number: string): string {
  return `- {number: ${stringify(number, { defaultStringType: 'QUOTE_DOUBLE' }).trim()}, reason: 请写明可以公开的理由}`;
}
