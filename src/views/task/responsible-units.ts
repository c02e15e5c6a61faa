import type { RowRecord, TaskRecord } from '../../records/model.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { type RoleUnits, unitsByRole } from './row-statement.ts';

/** Who is responsible for a task. */
export interface ResponsibleUnits {
  readonly units: readonly RoleUnits[];
  /** Whether only the tasks that break this one down name them. */
  readonly isByParts: boolean;
}

/** Who is responsible; of a promise that names nobody, whoever its parts name. */
export function responsibleUnits(index: LedgerIndex, task: TaskRecord, rows: readonly RowRecord[]): ResponsibleUnits {
  const units = unitsByRole(index, rows);
  if (units.length > 0) return { units, isByParts: false };
  const ofParts = (index.parts.get(task.id) ?? []).map((part) => part.rows.flatMap((id) => index.rows.get(id) ?? []));
  const named = unitsByRole(index, ...ofParts);
  return {
    units: named.map((group) => ({ ...group, field: 'listed', inherited: false })),
    isByParts: named.length > 0,
  };
}
