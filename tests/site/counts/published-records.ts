import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What /data/ says of a task, as far as it is counted. */
export interface PublishedTask {
  readonly id: string;
  readonly district: string;
  readonly year: number;
  readonly kind: string;
  readonly topics: readonly string[];
  readonly rows: readonly string[];
  readonly former: readonly string[];
  readonly dropped: unknown;
  readonly partOf: string | null;
  readonly leads: readonly string[];
  readonly completion: readonly { readonly ofTheTask: boolean }[];
  readonly status: string;
  readonly figures: readonly { readonly target: PublishedAmount; readonly reported: PublishedAmount }[];
}

export interface PublishedAmount {
  readonly value: number;
  readonly unit: string;
}

export interface PublishedRow {
  readonly id: string;
  readonly document: string;
  readonly table: string | null;
  readonly path: readonly string[];
  readonly kind: string;
  readonly itemNumber: number | null;
  readonly name: string | null;
  readonly leaders: readonly { readonly name: string }[];
  readonly units: readonly { readonly role: string; readonly department: string | null }[];
  readonly progress: readonly string[] | null;
  readonly statedStatus: string | null;
  readonly percentage: unknown;
}

export interface PublishedDocument {
  readonly id: string;
  readonly kind: string;
  readonly district: string;
  readonly original: { readonly lines: number; readonly startLine: number; readonly endLine: number };
  readonly omitted: readonly unknown[];
  readonly corrections: readonly unknown[];
  readonly damaged: readonly unknown[];
  readonly printedSo: readonly unknown[];
  readonly notTasks: readonly unknown[];
}

export interface PublishedObservation {
  readonly indicator: string;
  readonly district: string;
  readonly year: number;
  readonly period: string;
  readonly kind: string;
  readonly asPrinted: string;
  readonly document: string;
}

export interface PublishedFinding {
  readonly id: string;
  readonly kind: string;
  readonly outcome: string | null;
  readonly district: string;
  readonly departments: readonly string[];
  readonly rule: string;
}

export interface PublishedDepartment {
  readonly id: string;
  readonly district: string;
  readonly kind: string;
  readonly commonKind: string | null;
}

export interface PublishedTerm {
  readonly term: string;
  readonly aliases: readonly string[];
  readonly document: string;
}

/** The records of a built site, read from its own files and nothing else. */
export interface PublishedRecords {
  readonly tasks: readonly PublishedTask[];
  readonly rows: ReadonlyMap<string, PublishedRow>;
  readonly documents: readonly PublishedDocument[];
  readonly observations: readonly PublishedObservation[];
  readonly findings: readonly PublishedFinding[];
  readonly departments: readonly PublishedDepartment[];
  readonly terms: readonly PublishedTerm[];
  readonly changes: readonly object[];
  readonly topics: readonly unknown[];
  readonly districts: readonly unknown[];
}

/** The records that a site's folder publishes. */
export function readPublishedRecords(folder: string): PublishedRecords {
  const read = <Kind>(name: string): Kind[] => JSON.parse(readFileSync(join(folder, 'data', `${name}.json`), 'utf8'));
  return {
    tasks: read<PublishedTask>('tasks'),
    rows: new Map(read<PublishedRow>('rows').map((row) => [row.id, row])),
    documents: read<PublishedDocument>('documents'),
    observations: read<PublishedObservation>('observations'),
    findings: read<PublishedFinding>('findings'),
    departments: read<PublishedDepartment>('departments'),
    terms: read<PublishedTerm>('terms'),
    changes: read<object>('changes'),
    topics: read('topics'),
    districts: read('districts'),
  };
}

/** All that documents themselves say, or said before they were corrected, as their rows, headings and originals have it. */
export function readPrinted(folder: string): string {
  const records = ['rows', 'documents', 'terms', 'changes'].map((name) =>
    readFileSync(join(folder, 'data', `${name}.json`), 'utf8'),
  );
  const originals = globSync('originals/*.txt', { cwd: folder }).sort();
  return [...records, ...originals.map((path) => readFileSync(join(folder, path), 'utf8'))].join('\n');
}
