import type { DepartmentRecord } from '../../records/model.ts';

/** Whether a document names the department in a task, also one that a newer document has taken from it; a successor that none names is not counted. */
export function isNamed({ counts }: DepartmentRecord): boolean {
  return Object.values(counts).some((rows) => rows > 0);
}

/** Whether it is named and is one unit: what stands for several, 各镇政府, is counted beside the units. */
export function isUnit(department: DepartmentRecord): boolean {
  return isNamed(department) && !isNamedCollective(department);
}

/** Whether it is named and stands for units that the document does not name one by one. */
export function isNamedCollective(department: DepartmentRecord): boolean {
  return isNamed(department) && department.kind === 'collective';
}
