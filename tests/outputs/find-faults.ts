import type { DataTable } from '../../src/outputs/data-table.ts';
import type { Ledger } from '../../src/records/model.ts';
import { findValues } from './read-references.ts';

/** Texts that say something by being empty: nothing before or after, no comparing word, a whole document, the task itself. */
const mayBeEmpty =
  /^(?:comparator|before|after|corrections\[\]\.after|completion\[\]\.subject|.*changes\[\]\.(?:before|after)|quotations\[\]\.anchor|unitsAsPrinted\..*)$/u;
/** Of sections also the anchor of what stands before the first heading, and the text of a heading that others follow at once. */
const emptyInSections = /^(?:anchor|text)$/u;
/** A document, a district, a topic; with a place in it, a row, a task, a department, a term; a finding has its kind before, and any anchor for a place. */
const idShape = /^(?:[a-z-]+\/)?[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[\p{L}\p{N}-]+)*$/u;

/** Where a record of the table is not what its schema says, has an empty text, or an id that no address can hold. */
export function findFaults(table: DataTable, ledger: Ledger): string[] {
  return table.records(ledger).flatMap((record) => {
    const { error } = table.record.safeParse(record);
    const values = findValues(record);
    const wrong = values.filter(
      ({ path, value }) =>
        (value === '' && !mayBeEmpty.test(path) && !(table.name === 'sections' && emptyInSections.test(path))) ||
        (path === 'id' && !idShape.test(String(value))),
    );
    const faults = [...(error ? [error.message] : []), ...wrong.map(({ path, value }) => `${path}: “${value}”`)];
    return faults.map((fault) => `${table.name} ${JSON.stringify(record).slice(0, 80)}: ${fault}`);
  });
}
