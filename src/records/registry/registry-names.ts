import type { DepartmentEntry, Registry } from './registry-schema.ts';

/** What two spellings of one name have in common: brackets and letters of either width are one, white space is none. */
export function plainName(name: string): string {
  const narrow = (wide: string) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0);
  return name.replace(/\s+/gu, '').replace(/[！-～]/gu, narrow);
}

/** Every name under which a department is found. */
export const namesOf = ({ name, fullName, aliases }: DepartmentEntry): string[] =>
  fullName === null ? [name, ...aliases] : [name, ...aliases, fullName];

/** Whether a name begins with the place of that district, so that it is clear outside the district: 昆山市政府. */
export function spellsOutPlace({ districts }: Registry, name: string, district: string): boolean {
  const place = districts.find(({ id }) => id === district)?.name;
  return place !== undefined && plainName(name).startsWith(plainName(place).replace(/[市县区]$/u, ''));
}
