import type { Observation, RowRecord } from './model.ts';
import type { Registries } from './registry/registries.ts';
import { toReportPart } from './report-parts.ts';
import type { DocumentSource } from './source/document-source.ts';
import { linesOf, type OutlineBlock } from './source/outline.ts';
import { toSourcePlace } from './source/source-place.ts';
import { findStatedGoals, type StatedGoals } from './stated-goals.ts';
import type { KnownIndicator } from './values/statements/known-indicator.ts';
import { findStatements, type Statement } from './values/statements/statement.ts';

/**
 * The values that a document states in words: a report's review and plan of a year, the targets in the rows of a
 * breakdown, the goals of a year in one sentence of any text, and what a progress table reports about the targets in its own rows. One
 * observation per value.
 */
export function toStatedObservations(
  source: DocumentSource,
  outline: readonly OutlineBlock[],
  rows: readonly RowRecord[],
  registries: Pick<Registries, 'knownIndicator' | 'indicators'>,
): Observation[] {
  const known = registries.knownIndicator;
  const found =
    source.matter.kind === 'government-work-report'
      ? fromReport(source, outline, rows, known)
      : rows.flatMap((row) => fromRow(source, row, known));
  return withoutRepeats([...found, ...fromGoals(source, rows, findStatedGoals(source, outline, registries))]);
}

/** The goals of the year in one sentence, wherever it stands, but within a row that states them itself. */
function fromGoals(source: DocumentSource, rows: readonly RowRecord[], goals: readonly StatedGoals[]): Observation[] {
  const isReport = source.matter.kind === 'government-work-report';
  return goals.flatMap(({ block, year, statements }) => {
    const text = 'text' in block ? block.text : '';
    const row = rows.find((one) => one.anchor === block.anchor || one.text.includes(text));
    if (year === null || (row !== undefined && !isReport)) return [];
    const { startLine, endLine } = toSourcePlace(source, linesOf(block));
    return statements.map((statement) =>
      toObservation(source, statement, {
        year,
        period: 'year',
        kind: 'target',
        row: row?.id ?? null,
        anchor: block.anchor,
        source: { startLine, endLine },
      }),
    );
  });
}

type Place = Pick<Observation, 'year' | 'period' | 'kind' | 'row' | 'anchor' | 'source'>;

function fromReport(
  source: DocumentSource,
  outline: readonly OutlineBlock[],
  rows: readonly RowRecord[],
  known: KnownIndicator,
): Observation[] {
  let isAllEstimate = false;
  return outline.flatMap((block) => {
    const part = toReportPart(source, block);
    if (part === null || !('text' in block) || block.type === 'heading') return [];
    // 1240亿元(预计数,下同): every figure of the review from there on.
    const from = isAllEstimate ? 0 : block.text.search(/预计数[,，]?下同/u);
    if (from !== -1) isAllEstimate = true;
    return findStatements(block.text, known).map((statement) => {
      const isEstimate = statement.isEstimate || (from !== -1 && statement.start + statement.quote.length > from - 20);
      const { startLine, endLine } = toSourcePlace(source, linesOf(block));
      return toObservation(source, statement, {
        year: part.year,
        period: 'year',
        kind: part.kind === 'plan' ? 'target' : isEstimate ? 'estimate' : 'actual',
        row: rows.find((row) => row.anchor === block.anchor || row.text.includes(block.text))?.id ?? null,
        anchor: block.anchor,
        source: { startLine, endLine },
      });
    });
  });
}

/** The target of a row; or, where it has progress, only that: a progress table repeats the targets of the breakdown. */
function fromRow(source: DocumentSource, row: RowRecord, known: KnownIndicator): Observation[] {
  const { matter } = source;
  const targets = readRow(row, known);
  const place = {
    year: matter.year,
    period: matter.period ?? 'year',
    row: row.id,
    anchor: row.anchor,
    source: { startLine: row.source.startLine, endLine: row.source.endLine },
  } as const;
  if (row.progress === null) {
    if (matter.kind !== 'task-breakdown' && matter.kind !== 'notice') return [];
    return targets.map((statement) => toObservation(source, statement, { ...place, kind: 'target' }));
  }
  const ids = new Set(targets.map(({ indicator }) => indicator));
  return (
    row.progress
      .flatMap((text) => findStatements(text, known))
      // A figure about anything else may be that of a zone or a project that the row is about.
      .filter(({ indicator }) => row.kind === 'indicator' || ids.has(indicator))
      .map((statement) =>
        toObservation(source, statement, { ...place, kind: statement.isEstimate ? 'estimate' : 'actual' }),
      )
  );
}

/** A row whose text begins with the verb (增长7%) is about what its name says. */
function readRow({ name, text, kind }: RowRecord, known: KnownIndicator): Statement[] {
  const own = findStatements(text, known);
  if (own.length > 0 || name === null || kind !== 'indicator') return own;
  return findStatements(`${name}${text}`, known);
}

function toObservation({ matter }: DocumentSource, statement: Statement, place: Place): Observation {
  const { indicator, name, value, upper, unit, measure, comparator, asPrinted, quote } = statement;
  return {
    indicator,
    name,
    district: matter.district,
    ...place,
    value,
    upper,
    unit,
    measure,
    comparator,
    asPrinted,
    inherited: false,
    supersededBy: null,
    unsettled: null,
    quote,
    document: matter.id,
  };
}

/** A paragraph that states one value twice states it once. */
function withoutRepeats(observations: readonly Observation[]): Observation[] {
  const seen = new Set<string>();
  return observations.filter(({ anchor, name, period, kind, measure, year }) => {
    const key = [anchor, name, year, period, kind, measure].join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
