import type { Certainty } from '../column-field.ts';
import type { ColumnRegistry } from '../column-registry.ts';
import type { JudgedColumn } from '../judged-table.ts';
import { namesTwoRoles, readUnitsAndPersons } from '../two-roles.ts';

/** Columns as their headings alone tell them; one that is merged with its left neighbour means what that does. */
export function nameColumns(headings: readonly (string | null)[], registry: ColumnRegistry): JudgedColumn[] {
  const named: JudgedColumn[] = [];
  for (const heading of headings) {
    named.push(heading === null ? goOn(named.at(-1)) : nameColumn(heading, registry));
  }
  // Beside a column of who leads, the first of 责任主体与协同单位 is none of these.
  const hasLead = named.some(({ field }) => field === 'lead');
  return hasLead ? named.map((column) => ({ ...column, isLedByFirst: false })) : named;
}

const unknown: JudgedColumn = {
  heading: null,
  field: null,
  certainty: 'unknown',
  isLedByFirst: false,
  isShared: false,
  isPlace: false,
  value: null,
};

function goOn(left: JudgedColumn = unknown): JudgedColumn {
  return { ...left, heading: null };
}

function nameColumn(heading: string, registry: ColumnRegistry): JudgedColumn {
  const printed = registry(heading);
  const isOpen = (printed === 'leader' || printed === null) && !registry.isRegistered(heading);
  const ofBoth = isOpen ? readUnitsAndPersons(heading, registry) : null;
  const named = ofBoth ?? printed;
  const isLedByFirst = (named === 'lead' || named === 'responsible') && namesTwoRoles(heading, registry);
  // 牵头及配合单位 is registered as who leads, and names those who support as well.
  const isOther = isLedByFirst && named === 'lead';
  const isSure = registry.isRegistered(heading) && !isOther;
  const certainty: Certainty = named === null ? 'unknown' : isSure ? 'certain' : 'likely';
  return { ...unknown, heading, field: isOther ? 'responsible' : named, certainty, isLedByFirst };
}
