import type { z } from 'zod';
import { changeRecord } from './change-record.ts';
import { departmentRecord } from './department-record.ts';
import { districtRecord } from './district-record.ts';
import { documentRecord } from './document-record.ts';
import { findingRecord } from './finding-record.ts';
import { goneAddress } from './gone-address.ts';
import { indicatorRecord, observation, verdict } from './indicator-record.ts';
import { leaderRecord } from './leader-record.ts';
import { rowRecord } from './row-record.ts';
import { sectionRecord } from './section-record.ts';
import { taskRecord } from './task-record.ts';
import { termRecord } from './term-record.ts';
import { topicRecord } from './topic-record.ts';

/** What the records of each part of the ledger are. */
export const ledgerSchemas = {
  documents: documentRecord,
  sections: sectionRecord,
  rows: rowRecord,
  tasks: taskRecord,
  departments: departmentRecord,
  districts: districtRecord,
  observations: observation,
  terms: termRecord,
  topics: topicRecord,
  indicators: indicatorRecord,
  verdicts: verdict,
  /** Of no document where the publisher leaves out the list of names in charge. */
  leaders: leaderRecord,
  findings: findingRecord,
  changes: changeRecord,
  /** The published addresses at which nothing stands any more. */
  addresses: goneAddress,
};

type Records = { readonly [Part in keyof typeof ledgerSchemas]: z.infer<(typeof ledgerSchemas)[Part]> };

/** One record of a part of the ledger. */
export type LedgerRecord<Part extends keyof Records> = Records[Part];

/** Everything that the site is built from: parts with their records, each in an order of its own. */
export type Ledger = { readonly [Part in keyof Records]: readonly Records[Part][] };
