import { figureAnchor } from '../../records/figure-records.ts';
import type { TaskFigure, TaskRecord } from '../../records/model.ts';
import { toCount } from '../frame/counted.ts';
import { rowUrl } from '../frame/document-facts.ts';
import { formatDate } from '../frame/format-date.ts';
import type { LedgerIndex } from '../frame/ledger-index.ts';
import { figureRuleTexts, figureText } from './figure-text.ts';

/** One side of a pair as a page shows it. */
export interface FigureSideView {
  /** The amount as printed, without white space. */
  readonly amount: string;
  readonly quote: string;
  readonly url: string;
}

/** A promised amount beside the reported one. */
export interface FigureLine {
  readonly anchor: string;
  readonly target: FigureSideView;
  readonly reported: FigureSideView;
  /** 截至2017年6月. */
  readonly asOf: string;
  /** The share alone, and with how it was computed; null where there is none. */
  readonly share: string | null;
  readonly computed: string | null;
  /** What a recount of the share divides. */
  readonly shareOf: string;
  readonly rule: string;
}

/** The pairs of a task, in the order in which it promises. */
export function toFigureLines(index: LedgerIndex, { id, figures, asOf }: TaskRecord): FigureLine[] {
  return figures.map(({ target, reported, share, rule }, nth) => ({
    anchor: figureAnchor(nth),
    target: toSideView(index, target),
    reported: toSideView(index, reported),
    asOf: asOf === null ? figureText.asReported : toAsOf(asOf),
    share: share === null ? null : figureText.plainShare(share),
    computed: share === null ? null : figureText.computed(share, ...toTerms(reported, target)),
    shareOf: toCount(share ?? 0, 'figures/share', { task: id, nth }).of,
    rule: figureRuleTexts[rule],
  }));
}

/** 截至2017年6月. */
export function toAsOf(asOf: string): string {
  return figureText.asOf(toMonth(asOf));
}

/** The two figures of a division, with their units where these differ. */
function toTerms(...sides: [TaskFigure['target'], TaskFigure['target']]): [string, string] {
  const [reported, target] = sides;
  const isSame = reported.unit === target.unit;
  const toTerm = ({ value, unit }: TaskFigure['target']) => `${value}${isSame ? '' : unit}`;
  return [toTerm(reported), toTerm(target)];
}

/** As printed, 超过 1360 亿元 as 超过1360亿元. */
export function toAmount({ printed }: TaskFigure['target']): string {
  return printed.replace(/\s+/gu, '');
}

function toSideView({ rows, documents }: LedgerIndex, side: TaskFigure['target']): FigureSideView {
  const row = rows.get(side.row);
  const document = documents.get(row?.document ?? '');
  if (row === undefined || document === undefined) throw new Error(side.row);
  return { amount: toAmount(side), quote: side.quote, url: rowUrl(document, row) };
}

/** 2017-06-30 → 2017年6月; a day within a month stays. */
function toMonth(iso: string): string {
  const next = new Date(`${iso}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1 ? formatDate(iso).replace(/\d+日$/u, '') : formatDate(iso);
}
