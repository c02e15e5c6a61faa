import type { DepartmentRecord } from '../../records/model.ts';

/** Whether a document names the department in a task; a successor that none names is not counted. */
export function isNamed({ tasks }: DepartmentRecord): boolean {
  return tasks.all > 0;
}
