import type { ColumnField } from './column-field.ts';

const joints = /[与和及、，,/／（）()]|以及|兼/u;
const leads: readonly (ColumnField | null)[] = ['lead', 'responsible'];
const follows: readonly (ColumnField | null)[] = ['supporting', 'related'];

/**
 * True for a heading that names who leads and then who supports: 责任主体与协同单位, 牵头及配合单位. The units of its cells
 * are printed in that order.
 * @param read What each part means by itself.
 */
export function namesTwoRoles(heading: string, read: (part: string) => ColumnField | null): boolean {
  const parts = heading
    .replace(/\s+/gu, '')
    .split(joints)
    .filter((part) => part !== '');
  const [first = '', ...others] = parts;
  if (others.length === 0) return false;
  return leads.includes(read(first)) && others.every((part) => follows.includes(read(part)));
}
