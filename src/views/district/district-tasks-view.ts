import type { DistrictRecord, Ledger } from '../../records/model.ts';
import { indexLedger } from '../frame/ledger-index.ts';
import { allDocuments, type PageHead, toPageHead } from '../frame/page-head.ts';
import { taskYearsOfDistrict } from '../task/task-chapters.ts';
import { type TasksByYear, tasksByYear } from '../task/tasks-by-year.ts';
import { districtText } from './district-text.ts';

/** All tasks of a district, of all years. */
export interface DistrictTasksView {
  readonly head: PageHead;
  readonly tasks: TasksByYear;
}

/** The address of the page, for a district that has one. */
export function districtTasksUrl(ledger: Ledger, { id, url }: DistrictRecord): string | null {
  return taskYearsOfDistrict(ledger, id).length > 1 ? `${url}tasks/` : null;
}

/** Null where the district has tasks of one year at most, whose own page lists them. */
export function districtTasksView(ledger: Ledger, district: DistrictRecord): DistrictTasksView | null {
  const { id, name } = district;
  const url = districtTasksUrl(ledger, district);
  if (url === null) return null;
  const own = indexLedger(ledger).tasksByDistrict.get(id) ?? [];
  const tasks = tasksByYear(ledger, own, { district: id });
  const title = districtText.allTasks(name);
  return {
    head: toPageHead(
      { title, description: tasks.summary, url, sources: [allDocuments(ledger)], keywords: [name] },
      { section: 'districts', trail: [{ name, url: district.url }], name: districtText.tasks },
    ),
    tasks,
  };
}
