import { hasFailed } from '../messages.ts';
import type { Registries } from '../registry/registries.ts';
import { checkAddresses } from './addresses.ts';
import { checkAnnexMissing } from './annex-missing.ts';
import { checkChanges } from './changes.ts';
import { checkCharacterProof } from './character-proof.ts';
import type { Check, CheckContext } from './check-context.ts';
import { checkCompetingColumns } from './competing-columns.ts';
import { checkDeadlines } from './deadline-impossible.ts';
import { checkDeclaredCount } from './declared-count.ts';
import { checkDeclaredPlaces } from './declared-places.ts';
import { checkIdentifiers } from './identifiers.ts';
import { checkIndicatorIds } from './indicator-ids.ts';
import { checkInvisibleCharacters } from './invisible-characters.ts';
import { checkItemNumber } from './item-number.ts';
import { checkLinks } from './links.ts';
import { checkOriginalLines } from './original-lines.ts';
import { checkOriginalName } from './original-name.ts';
import { checkPersonalData } from './personal-data.ts';
import { checkPublishedAddresses } from './published-addresses.ts';
import { checkRedirects } from './redirects.ts';
import { checkRowCells } from './row-cells.ts';
import { checkSupersession } from './supersession.ts';
import { checkTaskTopics } from './task-topic.ts';
import { checkUnitsUnread } from './units-unread.ts';
import { checkUnknownColumn } from './unknown-column.ts';
import { checkUnknownDepartment } from './unknown-department.ts';
import { checkUnknownDistrict } from './unknown-district.ts';
import { checkUnknownYear } from './unknown-year.ts';
import { checkUnread } from './unread.ts';
import { checkUnreadValues } from './unread-values.ts';
import { checkWithdrawnOriginals } from './withdrawn-originals.ts';

const units = ['columns', 'districts', 'departments'] as const;
/** What gives addresses to records. */
const named = [...units, 'common-departments', 'indicators', 'topics', 'links'] as const;

/**
 * Every rule about the documents and what is registered about them, in order, and the files of the registry that it
 * reads by. What one file shows by itself, its schema above all, is told where that file is read.
 */
const allChecks: readonly (readonly [check: Check, ...registryFiles: string[]])[] = [
  [checkOriginalLines],
  [checkOriginalName],
  [checkCharacterProof],
  [checkInvisibleCharacters],
  [checkRowCells],
  [checkItemNumber, 'columns'],
  [checkDeclaredCount, 'columns'],
  [checkDeclaredPlaces, 'columns'],
  [checkIdentifiers, 'columns'],
  [checkAddresses, 'columns'],
  [checkIndicatorIds, 'columns', 'indicators'],
  // Which document it changes decides what of it is read.
  [checkSupersession, 'columns', 'links'],
  [checkUnread, 'columns', 'districts', 'indicators'],
  [checkUnreadValues, 'columns', 'districts', 'indicators'],
  [checkDeadlines, 'columns'],
  [checkAnnexMissing],
  [checkUnknownColumn, 'columns', 'districts'],
  [checkCompetingColumns, 'columns', 'districts'],
  [checkUnitsUnread, 'columns'],
  [checkUnknownYear],
  [checkUnknownDistrict, ...units],
  [checkUnknownDepartment, ...units],
  [checkPersonalData, 'allowed-numbers'],
  [checkLinks, 'columns', 'links'],
  [checkTaskTopics, 'columns', 'topics'],
  [checkRedirects, ...named, 'redirects'],
  [checkWithdrawnOriginals, 'redirects'],
  [checkPublishedAddresses, ...named, 'redirects'],
  [checkChanges, ...named, 'redirects', 'changes'],
];

/** Runs every rule, but none by a registry file that is broken: what it no longer knows would be told again everywhere. */
export function runChecks(context: CheckContext, { files }: Pick<Registries, 'files'>): void {
  const broken = new Set(files.filter(hasFailed).map(({ stem }) => stem));
  for (const [check, ...read] of allChecks) {
    if (!read.some((name) => broken.has(name))) check(context);
  }
}
