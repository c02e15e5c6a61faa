import { checkAddresses } from './addresses.ts';
import { checkCharacterProof } from './character-proof.ts';
import type { Check } from './check-context.ts';
import { checkDeclaredCount } from './declared-count.ts';
import { checkDeclaredPlaces } from './declared-places.ts';
import { checkIdentifiers } from './identifiers.ts';
import { checkIndicatorIds } from './indicator-ids.ts';
import { checkInvisibleCharacters } from './invisible-characters.ts';
import { checkItemNumber } from './item-number.ts';
import { checkOriginalLines } from './original-lines.ts';
import { checkOriginalName } from './original-name.ts';
import { checkPersonalData } from './personal-data.ts';
import { checkRowCells } from './row-cells.ts';
import { checkUnknownColumn } from './unknown-column.ts';
import { checkUnknownDepartment } from './unknown-department.ts';
import { checkUnknownDistrict } from './unknown-district.ts';
import { checkUnread } from './unread.ts';

/** Every rule that a document must pass before anything is published. */
export const allChecks: readonly Check[] = [
  checkOriginalLines,
  checkOriginalName,
  checkCharacterProof,
  checkInvisibleCharacters,
  checkRowCells,
  checkItemNumber,
  checkDeclaredCount,
  checkDeclaredPlaces,
  checkIdentifiers,
  checkAddresses,
  checkIndicatorIds,
  checkUnread,
  checkUnknownColumn,
  checkUnknownDistrict,
  checkUnknownDepartment,
  checkPersonalData,
];
