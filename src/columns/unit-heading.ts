import type { ColumnField } from './column-field.ts';

const han = '(?:(?![与和及兼或含])[\\u4e00-\\u9fff])';
const other =
  /问题|联系|情况|时间|时限|地址|地点|类型|类别|性质|数量|编码|代码|名单|级别|意见|要求|任务|事项|内容|目标|措施|序号|名称/u;
const toUnits = (role: string) => new RegExp(`^${han}{0,6}(?:${role})${han}{0,4}(?:单位|部门|主体|机构|责任方)$`, 'u');

const roles: readonly (readonly [field: ColumnField, words: RegExp])[] = [
  ['lead', toUnits('牵头|主抓|主办|领衔|主责')],
  ['supporting', toUnits('配合|协同|协办|协助|协作|参与|参加|联动')],
  ['responsible', toUnits('责任|负责|承担|承办|落实|实施|推进|主管|办理')],
];

/** What the words within a heading say of who its units are, whatever stands around them: 市级主抓部门, 属地协同责任主体. */
export function guessUnits(plain: string): ColumnField | null {
  return other.test(plain) ? null : (roles.find(([, words]) => words.test(plain))?.[0] ?? null);
}
