import type { DataTable } from './data-table.ts';
import { addressesTable } from './tables/addresses-table.ts';
import { changesTable } from './tables/changes-table.ts';
import { departmentsTable } from './tables/departments-table.ts';
import { districtsTable } from './tables/districts-table.ts';
import { documentsTable } from './tables/documents-table.ts';
import { figuresTable } from './tables/figures-table.ts';
import { findingsTable } from './tables/findings-table.ts';
import { indicatorsTable } from './tables/indicators-table.ts';
import { leadersTable } from './tables/leaders-table.ts';
import { observationsTable } from './tables/observations-table.ts';
import { rowsTable } from './tables/rows-table.ts';
import { sectionsTable } from './tables/sections-table.ts';
import { tasksTable } from './tables/tasks-table.ts';
import { termsTable } from './tables/terms-table.ts';
import { topicsTable } from './tables/topics-table.ts';

/** Every published table, in the order in which they are listed. */
export const dataTables: readonly DataTable[] = [
  documentsTable,
  rowsTable,
  tasksTable,
  figuresTable,
  departmentsTable,
  districtsTable,
  observationsTable,
  termsTable,
  topicsTable,
  findingsTable,
  changesTable,
  addressesTable,
  indicatorsTable,
  leadersTable,
  sectionsTable,
];
