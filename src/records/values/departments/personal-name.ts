import { endsAsName } from './department-separators.ts';
import { startsWithField } from './department-words.ts';

/** Common surnames, without those that names of places and offices begin with as well. */
const surname =
  '[王李张刘陈杨赵吴周徐孙朱胡郭何罗郑梁谢宋唐许韩冯邓曹彭曾肖董袁潘蒋蔡余杜叶魏吕丁沈姚卢姜崔钟谭陆汪范廖贾邹孟熊秦邱尹薛闫段侯黎贺顾毛郝龚邵钱严戴]';
const name = new RegExp(`^${surname}[\\u4e00-\\u9fff]{2}$`, 'u');
const office = '(?:副?(?:局长|主任|厅长|院长|部长|书记|会长|处长|科长|县长|区长|市长|镇长))';
const behindUnit = new RegExp(
  `^(?<unit>.{2,}?[局委办部厅院会府心])\\s*(?<person>（\\s*${office}?\\s*${surname}[\\u4e00-\\u9fff]{2}\\s*）|${office}\\s*${surname}[\\u4e00-\\u9fff]{1,2})$`,
  'u',
);

/** Whether the text is the name of a person and can be no unit's. Names of two characters tell nothing. */
export const isPersonalName = (text: string): boolean => name.test(text) && !endsAsName(text) && !startsWithField(text);

/** 市教育局（王小明）, 市教育局局长王小明: the unit, and the words for a person behind it; null for any other text. */
export function splitPerson(text: string): { readonly unit: string; readonly person: string } | null {
  const { unit, person } = behindUnit.exec(text)?.groups ?? {};
  if (unit === undefined || person === undefined) return null;
  const inner = person.replace(/^（|）$/gu, '');
  return endsAsName(inner) ? null : { unit, person };
}
