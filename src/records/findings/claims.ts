import type { CheckedDocument } from '../checked-document.ts';
import type { FindingRecord, Verdict } from '../model.ts';
import { toReportPart } from '../report-parts.ts';
import { toFindingAddress } from './finding-pages.ts';
import { findingRules } from './finding-rules.ts';

/** 较好地完成了市十六届人大一次会议确定的目标任务: that what was set for the year is fulfilled; of a plan of five years it says nothing. */
const claim =
  /(?:较好|圆满|全面|顺利|胜利|如期|全部|超额|出色|基本)(?:地)?完成了?[^，,；;。“”]{0,24}(?:会议|年初|年度|全年|既定|各项|预期|确定|提出|下达)[^，,；;。“”]{0,16}(?:目标任务|目标|任务)/gu;
const ofManyYears = /五年|“?十[一二三四五]五”?|本届|换届/u;

/** A claim of a report, verbatim, and where it stands. */
interface Claim {
  readonly quote: string;
  readonly anchor: string;
  /** The year that is reviewed. */
  readonly year: number;
}

/**
 * Where a report claims that the targets of a year are fulfilled and itself gives figures that are below targets of that
 * year: one finding for each claim. Whose targets they are is said, for they need not be those that the report means.
 */
export function findClaims(documents: readonly CheckedDocument[], verdicts: readonly Verdict[]): FindingRecord[] {
  const titles = new Map(documents.map(({ source }) => [source.matter.id, source.matter.title]));
  return documents.flatMap((document) => {
    const { id, district } = document.source.matter;
    const claims = findClaimsOf(document);
    return claims.flatMap((own, nth): FindingRecord[] => {
      const missed = verdicts.filter(
        (verdict) =>
          verdict.result === 'not-met' &&
          verdict.district === district &&
          verdict.year === own.year &&
          verdict.outcome?.document === id,
      );
      if (missed.length === 0) return [];
      return [
        {
          ...toFindingAddress('claim', `${id}${nth === 0 ? '' : `-${nth + 1}`}`),
          kind: 'claim',
          outcome: null,
          district,
          year: own.year,
          departments: [],
          task: null,
          statement: describe(own, missed, id, titles),
          rule: findingRules.claim,
          quotations: [{ quote: own.quote, document: id, anchor: own.anchor }, ...missed.flatMap(toQuotations)],
          indicator: null,
        },
      ];
    });
  });
}

function findClaimsOf({ source, outline }: CheckedDocument): Claim[] {
  if (source.matter.kind !== 'government-work-report') return [];
  return outline.flatMap((block): Claim[] => {
    const part = toReportPart(source, block);
    if (part?.kind !== 'review' || !('text' in block)) return [];
    const found = [...block.text.matchAll(claim)].filter(([words]) => !ofManyYears.test(words));
    return found.map(([quote]) => ({ quote, anchor: block.anchor, year: part.year }));
  });
}

function describe(
  { quote, year }: Claim,
  missed: readonly Verdict[],
  report: string,
  titles: ReadonlyMap<string, string>,
): string {
  const figures = missed.map(({ target, statement }) => `${target.name}，${statement}`).join('；');
  const others = [...new Set(missed.map(({ target }) => target.document))].filter((id) => id !== report);
  const whose = others.map((id) => `《${titles.get(id) ?? id}》`).join('、');
  const note = whose === '' ? '' : `这些目标写在${whose}里，不一定就是报告所说的目标。`;
  return `报告写“${quote}”，又写出${year}年低于目标的数：${figures}。${note}`;
}

function toQuotations({ target, outcome }: Verdict): FindingRecord['quotations'] {
  return [target, ...(outcome ? [outcome] : [])].map(({ quote, asPrinted, document, anchor }) => ({
    quote: quote ?? asPrinted,
    document,
    anchor,
  }));
}
