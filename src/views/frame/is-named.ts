import type { DepartmentRecord } from '../../records/model.ts';

/** Whether a document names the department in a task, also one that a newer document has taken from it; a successor that none names is not counted. */
export function isNamed({ counts }: DepartmentRecord): boolean {
  return Object.values(counts).some((rows) => rows > 0);
}
