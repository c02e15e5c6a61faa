import type { ColumnField } from './column-field.ts';

const joints = /[与和及、，,/／（）()]|以及|兼/u;
const leads: readonly (ColumnField | null)[] = ['lead', 'responsible'];
const follows: readonly (ColumnField | null)[] = ['supporting', 'related'];

/** 责任单位及责任人, 牵头领导和牵头单位: what the units under a heading that names persons as well are; null for any other heading. */
export function readUnitsAndPersons(heading: string, read: (part: string) => ColumnField | null): ColumnField | null {
  const fields = splitNames(heading).map(read);
  const units = fields.filter((field) => leads.includes(field) || follows.includes(field));
  const persons = fields.filter((field) => field === 'leader');
  const [role = null] = units;
  return units.length === 1 && persons.length > 0 && fields.length === units.length + persons.length ? role : null;
}

/** 责任单位及完成时限: what the units under a heading that names a time as well are; null for any other heading. */
export function readUnitsAndDays(heading: string, read: (part: string) => ColumnField | null): ColumnField | null {
  const [first, second, ...others] = splitNames(heading).map(read);
  const isBoth = second === 'deadline' && others.length === 0 && first !== undefined;
  return isBoth && (leads.includes(first) || follows.includes(first)) ? first : null;
}

/** 责任单位或牵头单位: whichever it is, the units under it answer for the task; null for any other heading. */
export function readEitherRole(heading: string, read: (part: string) => ColumnField | null): ColumnField | null {
  const parts = heading.replace(/\s+/gu, '').split(/或者?/u);
  return parts.length > 1 && parts.every((part) => leads.includes(read(part))) ? 'responsible' : null;
}

/**
 * True for a heading that names who leads and then who supports: 责任主体与协同单位, 牵头及配合单位. The units of its cells
 * are printed in that order.
 * @param read What each part means by itself.
 */
export function namesTwoRoles(heading: string, read: (part: string) => ColumnField | null): boolean {
  const parts = splitNames(heading);
  const [first = '', ...others] = parts;
  if (others.length === 0) return false;
  return leads.includes(read(first)) && others.every((part) => follows.includes(read(part)));
}

function splitNames(heading: string): string[] {
  return heading
    .replace(/\s+/gu, '')
    .split(joints)
    .filter((part) => part !== '');
}
