import { areUnits } from '../cell-likeness.ts';
import { namesOther } from '../other-heading.ts';
import { isUnitList, namesBody } from '../unit-likeness.ts';
import { type ColumnEvidence, clueOfColumn, isOpen } from './clue.ts';

/**
 * Lists of units (市水务局、市财政局 under 落实部门) are who is responsible, where no heading names units; so are those that say
 * what each does (市水务局牵头，市财政局配合 under 分工).
 */
export const listsAreUnits = clueOfColumn((column, { hasUnits, has }) => {
  // 单位 beside 配合单位 over bodies is no unit of measure.
  const isFree = !hasUnits || (column.field === 'unit' && !has('responsible', 'lead'));
  const mayBe = isFree && isOpen(column) && !namesOther(column.heading ?? '');
  const isList = () => areUnits(column.texts) || areUnits(column.texts.map(dropRoles)) || isOneBody(column);
  return mayBe && isList() ? 'responsible' : null;
});

/** Under 单位, which names units or measures, the body of a single row is enough. */
function isOneBody({ field, texts }: ColumnEvidence): boolean {
  const printed = texts.filter((text) => text !== '');
  return field === 'unit' && printed.length === 1 && printed.every((text) => isUnitList(text) && namesBody(text));
}

const role = '(?:总?牵头|主抓|主责|主办|承办|负责|配合|协助|协办|参与|会同|落实|实施)';
const label = new RegExp(`^(?:由|${role}(?:责任)?(?:单位|部门)[：:])`, 'u');
const deed = new RegExp(
  `等?(?:(?:有关|相关)?(?:部门|单位))?(?:按照?(?:各自)?职责)?(?:分工|分别|共同)*${role}+[。]?$`,
  'u',
);

/** 市水务局牵头，市财政局等配合 → 市水务局、市财政局; as printed where a part of it says no role, or names no unit. */
function dropRoles(text: string): string {
  const parts = text
    .replace(/\s+/gu, '')
    .split(/[，,；;]/u)
    .filter((part) => part !== '');
  const names = parts.map((part) => part.replace(label, '').replace(deed, ''));
  const areAll = names.every((name, at) => name !== parts[at] && isUnitList(name));
  return areAll ? names.join('、') : text;
}
