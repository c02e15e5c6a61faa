import { findingPages } from '../../records/findings/finding-pages.ts';
import { findingRules } from '../../records/findings/finding-rules.ts';
import { isNoNews } from '../../records/findings/not-news.ts';
import type { DifferencePiece } from '../../records/links/text-difference.ts';
import type { FindingKind, FindingRecord, Ledger } from '../../records/model.ts';
import { type CountedNumber, type CountedOnly, type CountedText, toCount } from '../frame/counted.ts';
import { anchorUrl } from '../frame/document-facts.ts';
import { indexLedger, type LedgerIndex } from '../frame/ledger-index.ts';
import { allDocuments, type Link, type PageHead, toPageHead, toSectionHead } from '../frame/page-head.ts';
import { siteSections } from '../frame/site-sections.ts';
import { toDifferenceView } from '../task/task-difference.ts';
import { taskLink } from '../task/task-label.ts';
import { countFindings, type FindingBrief, findingBriefs } from './finding-news.ts';
import { toFindingStatement } from './finding-statement.ts';
import { findingKindNames, findingOutcomeNames, findingText } from './finding-text.ts';

/** One finding as a page shows it. */
export interface FindingLine {
  readonly url: string;
  readonly anchor: string;
  readonly outcome: string | null;
  readonly district: string;
  readonly statement: CountedText;
  /** The rule of this finding alone; null where that of its kind says all. */
  readonly rule: string | null;
  readonly task: Link | null;
  readonly departments: readonly Link[];
  readonly quotations: readonly { readonly pieces: readonly DifferencePiece[]; readonly source: Link }[];
}

/** The findings of one kind, with the rule that they rest on. */
export interface FindingGroup {
  readonly kind: FindingKind;
  readonly name: string;
  readonly url: string;
  readonly rule: string;
  readonly total: CountedNumber;
  /** The findings by outcome, where the kind is read by it; else all in one part without a name. */
  readonly parts: readonly FindingPart[];
}

/** The findings of one outcome; `name` and `anchor` are null for all findings of a kind. */
export interface FindingPart {
  readonly name: string | null;
  readonly anchor: string | null;
  readonly count: CountedNumber;
  /** Whether they only say that something is in order, or cannot be told: they are folded. */
  readonly isQuiet: boolean;
  readonly lines: readonly FindingLine[];
}

/** A list of findings: all of one kind, of one district or of one department. */
export interface FindingPage {
  readonly head: PageHead;
  readonly total: CountedText;
  readonly groups: readonly FindingGroup[];
}

/** /findings/: how many there are of each kind, and the ways to narrow them. */
export interface FindingIndex {
  readonly head: PageHead;
  readonly total: CountedText;
  /** Numbers that changed, and what was missed. */
  readonly first: readonly FindingBrief[];
  readonly kinds: readonly {
    readonly name: string;
    readonly url: string;
    readonly rule: string;
    readonly count: CountedNumber;
    /** How many of them should be known. */
    readonly news: CountedNumber;
    /** How many there are of each outcome, for a kind that is read by it. */
    readonly outcomes: readonly (Link & { readonly count: CountedNumber })[];
  }[];
  readonly districts: readonly (Link & { readonly count: CountedNumber })[];
  readonly departments: readonly (Link & { readonly count: CountedNumber })[];
  readonly files: readonly Link[];
}

const kinds = Object.keys(findingKindNames) as FindingKind[];
/** The kinds whose findings are read by their outcome, with the outcomes in the order of reading. */
const outcomesOf: Partial<Record<FindingKind, readonly string[]>> = { target: ['not-met', 'met', 'cannot-tell'] };

/** All that /findings/ says. */
export function findingIndex(ledger: Ledger): FindingIndex {
  const { findings } = ledger;
  const index = indexLedger(ledger);
  return {
    head: toSectionHead(ledger, 'findings', findingText.title),
    total: countFindings(findings, {}),
    first: firstFindings(ledger),
    kinds: kinds.flatMap((kind) => {
      const own = findings.filter((finding) => finding.kind === kind);
      if (own.length === 0) return [];
      return [
        {
          name: findingKindNames[kind],
          url: kindUrl(kind),
          rule: findingRules[kind],
          count: toCount(own.length, 'findings', { kind }),
          news: toCount(own.filter(isNews).length, 'findings/news', { kind }),
          outcomes: (outcomesOf[kind] ?? []).flatMap((outcome) => {
            const found = own.filter((finding) => finding.outcome === outcome).length;
            const count = toCount(found, 'findings', { kind, outcome });
            const url = `${kindUrl(kind)}#${outcomeAnchor(kind, outcome)}`;
            return found > 0 ? [{ name: findingOutcomeNames[outcome] ?? outcome, url, count }] : [];
          }),
        },
      ];
    }),
    districts: ledger.districts.flatMap(({ id, name }) => {
      const own = index.findingsByDistrict.get(id) ?? [];
      const count = toCount(own.filter(isNews).length, 'findings/news', { district: id });
      return own.length > 0 ? [{ name, url: districtFindingsUrl(id), count }] : [];
    }),
    departments: ledger.departments.flatMap(({ id, name }) => {
      const own = index.findingsByDepartment.get(id) ?? [];
      const count = toCount(own.filter(isNews).length, 'findings/news', { department: id });
      return own.length > 0 ? [{ name, url: departmentFindingsUrl(id), count }] : [];
    }),
    files: ['findings.csv', 'findings.json'].map((name) => ({ name, url: `/data/${name}` })),
  };
}

/** Every page of findings of one kind that there are, by its place under /findings/. */
export function findingKindPages(ledger: Ledger): ReadonlyMap<string, FindingPage> {
  return new Map(
    kinds.flatMap((kind) => {
      const own = ledger.findings.filter((finding) => finding.kind === kind);
      if (own.length === 0) return [];
      return [[findingPages[kind], toPage(ledger, own, { kind }, findingKindNames[kind], kindUrl(kind))] as const];
    }),
  );
}

/** Every page of findings of one district, by its id. */
export function findingDistrictPages(ledger: Ledger): ReadonlyMap<string, FindingPage> {
  const index = indexLedger(ledger);
  return new Map(
    [...index.findingsByDistrict].map(([id, own]) => {
      const title = findingText.districtTitle(index.districts.get(id)?.name ?? id);
      return [id, toPage(ledger, own, { district: id }, title, districtFindingsUrl(id))];
    }),
  );
}

/** Every page of findings of one department, by its id. */
export function findingDepartmentPages(ledger: Ledger): ReadonlyMap<string, FindingPage> {
  const index = indexLedger(ledger);
  const named = ledger.departments.flatMap((department) => {
    const own = index.findingsByDepartment.get(department.id) ?? [];
    return own.length > 0 ? [{ department, own }] : [];
  });
  return new Map(
    named.map(({ department: { id, name, district }, own }) => {
      const title = findingText.departmentTitle(name, index.districts.get(district)?.name ?? null);
      return [id, toPage(ledger, own, { department: id }, title, departmentFindingsUrl(id))];
    }),
  );
}

function toPage(
  ledger: Ledger,
  findings: readonly FindingRecord[],
  only: CountedOnly,
  title: string,
  url: string,
): FindingPage {
  const index = indexLedger(ledger);
  const total = toCount(findings.length, 'findings', only);
  const given = { title, description: findingText.description(title, total), url };
  const sources = { sources: [allDocuments(ledger)] };
  return {
    head: toPageHead({ ...given, ...sources }, { section: 'findings' }),
    total: countFindings(findings, only),
    groups: kinds.flatMap((kind) => {
      const own = findings.filter((finding) => finding.kind === kind);
      if (own.length === 0) return [];
      const name = findingKindNames[kind];
      const all = toCount(own.length, 'findings', { ...only, kind });
      const group = { kind, name, url: kindUrl(kind), rule: findingRules[kind], total: all };
      return [{ ...group, parts: toParts(index, kind, own, only) }];
    }),
  };
}

function toParts(
  index: LedgerIndex,
  kind: FindingKind,
  findings: readonly FindingRecord[],
  only: CountedOnly,
): FindingPart[] {
  const outcomes = outcomesOf[kind];
  if (outcomes === undefined) return splitByNews(index, kind, findings, only);
  return outcomes.flatMap((outcome) => {
    const own = findings.filter((finding) => finding.outcome === outcome);
    const lines = own.map((finding) => toLine(index, finding));
    const anchor = outcomeAnchor(kind, outcome);
    const count = toCount(own.length, 'findings', { ...only, kind, outcome });
    const name = findingOutcomeNames[outcome] ?? outcome;
    return lines.length > 0 ? [{ name, anchor, count, isQuiet: own.every(isNoNews), lines }] : [];
  });
}

/** What should be known, and behind it what is in order. */
function splitByNews(
  index: LedgerIndex,
  kind: FindingKind,
  findings: readonly FindingRecord[],
  only: CountedOnly,
): FindingPart[] {
  return [false, true].flatMap((isQuiet) => {
    const own = findings.filter((finding) => isNoNews(finding) === isQuiet);
    const count = toCount(own.length, isQuiet ? 'findings/quiet' : 'findings/news', { ...only, kind });
    const lines = own.map((finding) => toLine(index, finding));
    return own.length > 0 ? [{ name: null, anchor: null, count, isQuiet, lines }] : [];
  });
}

function isNews(finding: FindingRecord): boolean {
  return !isNoNews(finding);
}

/** What should be known first: numbers that changed, and what was missed. */
export function firstFindings(ledger: Ledger): FindingBrief[] {
  return findingBriefs(ledger, ledger.findings.filter(isFirst));
}

function isFirst({ kind, outcome }: FindingRecord): boolean {
  return ['number-conflict', 'step-back', 'changed-target'].includes(kind) || outcome === 'not-met';
}

function toLine(index: LedgerIndex, finding: FindingRecord): FindingLine {
  const task = index.tasks.get(finding.task ?? '');
  return {
    url: finding.url,
    anchor: finding.url.slice(finding.url.indexOf('#') + 1),
    outcome: finding.outcome === null ? null : (findingOutcomeNames[finding.outcome] ?? finding.outcome),
    district: `${index.districts.get(finding.district)?.name ?? finding.district}${finding.year}年`,
    statement: toFindingStatement(finding),
    rule: finding.rule === findingRules[finding.kind] ? null : finding.rule,
    task: task ? taskLink(task) : null,
    departments: finding.departments.flatMap((id) => index.departments.get(id) ?? []),
    quotations: toQuotations(index, finding),
  };
}

/** Of a difference both wordings with the difference marked, of anything else the words as they are. */
function toQuotations(index: LedgerIndex, finding: FindingRecord): FindingLine['quotations'] {
  const { id, task, kind, outcome, quotations } = finding;
  const [before, after] = quotations;
  const differences = kind === 'difference' ? (index.tasks.get(task ?? '')?.differences ?? []) : [];
  const own = differences.filter((one) =>
    outcome === 'revised'
      ? one.kind === outcome && one.toPlace.document === after?.document
      : one.before === before?.quote && one.after === after?.quote,
  );
  // Two fields may have changed in the same words.
  const once = new Map(own.map((one) => [`${one.before} ${one.after}`, toDifferenceView(index, one)]));
  if (once.size > 0) {
    return [...once.values()].flatMap((view) => [
      { pieces: view.before, source: view.from },
      { pieces: view.after, source: view.to },
    ]);
  }
  return quotations.map((quotation) => {
    const { document: name, anchor } = quotation;
    const document = index.documents.get(name);
    if (document === undefined) throw new Error(`${id}: ${name}`);
    const url = anchor === '' ? document.url : anchorUrl(document, anchor);
    const row = cellRow(index, finding, quotation);
    const text = row === null ? quotation.quote : `${row} ${quotation.quote}`;
    return { pieces: [{ text, isChanged: false }], source: { name: document.title, url } };
  });
}

/** Of a cell the name of its row, which says what its figure is of; null of a sentence. */
function cellRow(
  { observationsByIndicator }: LedgerIndex,
  { indicator }: FindingRecord,
  { quote, document, anchor }: FindingRecord['quotations'][number],
): string | null {
  const own = observationsByIndicator.get(indicator ?? '') ?? [];
  const cell = own.find(
    (one) => one.quote === null && one.document === document && one.anchor === anchor && one.asPrinted === quote,
  );
  return cell?.name ?? null;
}

function kindUrl(kind: FindingKind): string {
  return `${siteSections.findings.url}${findingPages[kind]}/`;
}

function outcomeAnchor(kind: FindingKind, outcome: string): string {
  return `${kind}-${outcome}`;
}

/** The page of one district's findings. */
export function districtFindingsUrl(id: string): string {
  return `${siteSections.findings.url}districts/${id}/`;
}

/** The page of one department's findings. */
export function departmentFindingsUrl(id: string): string {
  return `${siteSections.findings.url}departments/${id}/`;
}
