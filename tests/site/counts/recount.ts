import { verdictRules } from '../../../src/records/links/verdict-rules.ts';
import type { PublishedAmount, PublishedDocument, PublishedRecords } from './published-records.ts';
import { type Fields, isNamed, partnersOf, recountTasks } from './recount-tasks.ts';

/**
 * The number that a page should say: what `<table>[/<measure>][:<field>=<value>,…]` counts, counted again from the
 * published records; of two with | between them the share of the first in the second, in %.
 */
export function recount(records: PublishedRecords, of: string): number {
  const [part = '', whole] = of.split('|');
  if (whole !== undefined) return Math.round((recount(records, part) / recount(records, whole)) * 1000) / 10;
  const colon = part.indexOf(':');
  const [table = '', measure = ''] = (colon === -1 ? part : part.slice(0, colon)).split('/');
  const fields = new Map(
    colon === -1
      ? []
      : part
          .slice(colon + 1)
          .split(',')
          .map(toField),
  );
  const count = tables[table];
  if (count === undefined) throw new Error(of);
  return count(records, measure, fields);
}

function toField(text: string): [string, string] {
  const at = text.indexOf('=');
  return [text.slice(0, at), decodeURIComponent(text.slice(at + 1))];
}

type Recount = (records: PublishedRecords, measure: string, fields: Fields) => number;

const tables: Readonly<Record<string, Recount>> = {
  tasks: recountTasks,
  rows: ({ rows }, _, fields) => {
    const { leader, ...others } = Object.fromEntries(fields);
    const own = [...rows.values()].filter((row) => matches(row, new Map(Object.entries(others))));
    return own.filter(({ leaders }) => leader === undefined || leaders.some(({ name }) => name === leader)).length;
  },
  leaders: ({ rows }) =>
    new Set([...rows.values()].flatMap(({ document, leaders }) => leaders.map(({ name }) => `${document}/${name}`)))
      .size,
  changes: ({ changes }, _, fields) => changes.filter((change) => matches(change, fields)).length,
  topics: ({ topics }) => topics.length,
  districts: ({ districts }) => districts.length,
  documents: recountDocuments,
  departments: recountDepartments,
  observations: recountObservations,
  terms: ({ terms }, measure, fields) => {
    const name = fields.get('term');
    const own = terms.filter(({ term, aliases }) => name === undefined || [term, ...aliases].includes(name));
    return measure === 'documents' ? new Set(own.map(({ document }) => document)).size : own.length;
  },
  findings: ({ findings }, measure, fields) =>
    findings.filter((finding) => {
      const isQuiet = ['match', 'met', 'cannot-tell', 'damage'].includes(finding.outcome ?? '');
      if (measure !== '' && isQuiet !== (measure === 'quiet')) return false;
      const { department, ...others } = Object.fromEntries(fields);
      const isOfDepartment = department === undefined || finding.departments.includes(department);
      return isOfDepartment && matches(finding, new Map(Object.entries(others)));
    }).length,
  targets: recountTargets,
  figures: recountFigures,
};

function recountDocuments(records: PublishedRecords, measure: string, fields: Fields): number {
  const about = fields.get('about');
  const stating = new Set(
    records.observations.filter(({ district }) => district === about).map(({ document }) => document),
  );
  const others = new Map([...fields].filter(([field]) => field !== 'about'));
  const own = records.documents.filter(
    (document) =>
      matches(document, others) && (about === undefined || document.district === about || stating.has(document.id)),
  );
  if (measure === '') return own.length;
  if (measure === 'news') return own.filter(({ kind }) => kind === 'news').length;
  if (measure === 'disclosed') return own.filter(({ kind }) => kind !== 'news').length;
  return own.reduce((sum, document) => sum + measureOf(document, measure), 0);
}

function measureOf(document: PublishedDocument, measure: string): number {
  const { original, omitted, corrections, damaged, printedSo, notTasks } = document;
  const lists = { omitted, corrections, damaged, printedSo, notTasks };
  const found = measure in original ? original[measure as keyof typeof original] : undefined;
  return found ?? lists[measure as keyof typeof lists].length;
}

function recountDepartments(records: PublishedRecords, measure: string, fields: Fields): number {
  if (measure === 'partners') {
    return partnersOf(records, fields.get('of') ?? '').size - Number(fields.get('after') ?? 0);
  }
  const own = records.departments.filter((department) => matches(department, fields));
  if (measure === 'places') return new Set(own.map(({ district }) => district)).size;
  const isOfKind = (kind: string) => (kind === 'collective') === (measure === 'collectives');
  return own.filter(({ id, kind }) => isNamed(records, id) && (measure === '' || isOfKind(kind))).length;
}

function recountObservations({ observations }: PublishedRecords, measure: string, fields: Fields): number {
  const own = observations.filter((observation) => matches(observation, fields));
  if (measure === 'indicators') return new Set(own.map(({ indicator }) => indicator)).size;
  if (measure === 'districts') return new Set(own.map(({ district }) => district)).size;
  const targets = own.filter(({ kind }) => kind === 'target').length;
  return { targets, outcomes: own.length - targets }[measure] ?? own.length;
}

/** The year's targets, each once, and the finding that says what became of it; one that no document tells of has none. */
function recountTargets({ observations, findings }: PublishedRecords, _: string, fields: Fields): number {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const targets = new Map(
    observations
      // A dash in a target's place sets none.
      .filter(({ kind, period, asPrinted }) => kind === 'target' && period === 'year' && asPrinted !== '—')
      .map(({ indicator, district, year }) => {
        const found = byId.get(`target/${district}-${year}/${indicator}`);
        const group = found?.outcome === 'cannot-tell' ? 'not-comparable' : (found?.outcome ?? 'no-outcome');
        const rule = found?.rule ?? verdictRules['no-outcome'];
        return [`${indicator} ${district} ${year}`, { indicator, district, year, group, rule }] as const;
      }),
  );
  const rule = fields.get('rule');
  const others = rule === undefined ? fields : new Map([...fields, ['rule', verdictRules[rule] ?? rule]]);
  return [...targets.values()].filter((target) => matches(target, others)).length;
}

/** How many pairs there are, or the share of one: its two amounts, each as many as its power of ten says. */
function recountFigures({ tasks }: PublishedRecords, measure: string, fields: Fields): number {
  const lead = fields.get('lead');
  if (measure !== 'share') {
    const own = tasks.filter(({ leads }) => lead === undefined || leads.includes(lead));
    return own.reduce((sum, { figures }) => sum + figures.length, 0);
  }
  const pair = tasks.find(({ id }) => id === fields.get('task'))?.figures[Number(fields.get('nth'))];
  if (pair === undefined) throw new Error('figures/share');
  return Math.round((toPlain(pair.reported) / toPlain(pair.target)) * 1000) / 10;
}

const powers: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

function toPlain({ value, unit }: PublishedAmount): number {
  const scale = /^[百千万亿]*/u.exec(unit)?.[0] ?? '';
  return [...scale].reduce((product, power) => product * (powers[power] ?? 1), value);
}

function matches(record: object, fields: Fields): boolean {
  return [...fields].every(([field, value]) => String(record[field as keyof typeof record]) === value);
}
