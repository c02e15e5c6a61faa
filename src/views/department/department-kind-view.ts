import type { DepartmentRecord, Ledger } from '../../records/model.ts';
import { toCount } from '../frame/counted.ts';
import { documentSource } from '../frame/document-facts.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { type PageHead, toPageHead } from '../frame/page-head.ts';
import { roleNames, roles } from '../frame/record-names.ts';
import { type DepartmentLine, departmentLines } from './department-list-view.ts';
import { departmentText } from './department-text.ts';

/** The same department in several places. */
export interface DepartmentKindView {
  readonly head: PageHead;
  readonly roleNames: readonly string[];
  /** Each named with its place, those named most often first. */
  readonly departments: readonly DepartmentLine[];
}

/** The ids of the departments that more than one place has, in order. */
export function sharedKinds({ departments }: Ledger): string[] {
  const kinds = Map.groupBy(departments, ({ commonKind }) => commonKind);
  return [...kinds].flatMap(([kind, own]) => (kind !== null && countPlaces(own) > 1 ? [kind] : [])).sort();
}

/** All that the page of a department says that many places have. */
export function departmentKindView(ledger: Ledger, kind: string): DepartmentKindView {
  const index = indexLedger(ledger);
  const own = ledger.departments.filter(({ commonKind }) => commonKind === kind);
  const name = own.find(({ commonName }) => commonName !== null)?.commonName ?? kind;
  const rows = own.flatMap(({ id }) => index.rowsByDepartment.get(id) ?? []);
  const documents = [...new Set(rows.flatMap((row) => index.documents.get(row.document) ?? []))];
  const places = toCount(countPlaces(own), 'departments/places', { commonKind: kind });
  return {
    head: toPageHead(
      {
        title: departmentText.everywhere(name),
        description: departmentText.everywhereDescription(name, places),
        url: toKindUrl(kind),
        sources: documents.map(documentSource),
        keywords: [name],
      },
      { section: 'departments', name: departmentText.everywhere(name) },
    ),
    roleNames: roles.map((role) => roleNames[role]),
    departments: departmentLines(own).map((line) => {
      const department = own.find(({ url }) => url === line.url);
      const district = index.districts.get(department?.district ?? '');
      return { ...line, name: `${district?.name ?? ''} ${line.name}`.trim() };
    }),
  };
}

/** The page of a department that many places have. */
export function toKindUrl(kind: string): string {
  return `/departments/kinds/${kind}/`;
}

function countPlaces(departments: readonly DepartmentRecord[]): number {
  return new Set(departments.map(({ district }) => district)).size;
}
