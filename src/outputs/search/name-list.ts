import type { Ledger } from '../../records/model.ts';
import type { NameEntry, NameKind, NameList } from '../../search-index/name-list-format.ts';
import { labelDepartments, withoutSeat } from '../../views/department/department-label.ts';
import { spellName } from './spell-name.ts';

interface NamedRecord {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Every department, district and indicator with the spellings of all its names, in the ledger's order. */
export function toNameList(ledger: Ledger): NameList {
  const labels = labelDepartments(ledger);
  return [
    ...ledger.departments.map((department) => {
      const names = [department.name, ...department.aliases];
      const label = labels.get(department.id) ?? department.name;
      return toEntry('department', label, department, [...names, ...names.map(withoutSeat)]);
    }),
    ...ledger.districts.map((district) => toEntry('district', district.name, district)),
    ...ledger.indicators.map((indicator) => toEntry('indicator', indicator.name, indicator)),
  ];
}

function toEntry(
  kind: NameKind,
  label: string,
  { id, url, name, aliases }: NamedRecord,
  names: readonly string[] = [name, ...aliases],
): NameEntry {
  const spellings = names.map((each) => spellName(each, id).join(' ')).filter((spelling) => spelling !== '');
  return [kind, label, url, ...new Set(spellings)];
}
