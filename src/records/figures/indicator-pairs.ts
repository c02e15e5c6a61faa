import { findQuantities, type Quantity } from '../values/quantities/quantity.ts';
import type { KnownIndicator } from '../values/statements/known-indicator.ts';
import { findStatements, type Statement } from '../values/statements/statement.ts';
import { splitClauses } from '../values/statements/statement-clauses.ts';
import { actPattern } from './act-words.ts';
import { isSameUnit } from './pair-candidate.ts';
import { dropLead, foldThing } from './thing-words.ts';

/** A value of an indicator with its amount in the text, and the words from the indicator's name to there, verbatim. */
export interface IndicatorAmount {
  readonly statement: Statement;
  readonly quantity: Quantity;
  readonly quote: string;
}

/** Amounts of a task and of its report that are one measure of one indicator. */
export interface IndicatorPair {
  readonly target: IndicatorAmount;
  readonly reported: IndicatorAmount;
}

const measured =
  /(?:同比|比上年|较上年|增长|增幅|增速|上涨|下降|降低|减少|提高|提升|上升|增加|达到|达|为|控制在|保持在|稳定在|突破)+$/u;
const size = /(?:总额|总量|额|量)$/u;

/**
 * Where the task and the report state the same measure (a level, a growth, a change of so many points, a share) of an
 * indicator: one that is registered, under whichever of its names, or one that both call by the same name.
 */
export function findIndicatorPairs(task: string, report: string, registered: KnownIndicator): IndicatorPair[] {
  const names = new Map(namesOf(task).map((name) => [fold(name), registered(name) ?? { id: fold(name), name }]));
  const known: KnownIndicator = (name) => registered(name) ?? names.get(fold(name)) ?? null;
  const reports = findIndicatorAmounts(report, known).filter(({ statement }) => !statement.isEstimate);
  return findIndicatorAmounts(task, known).flatMap((target) =>
    reports.filter((reported) => isAnswer(target, reported)).map((reported) => ({ target, reported })),
  );
}

function isAnswer(target: IndicatorAmount, reported: IndicatorAmount): boolean {
  const [asked, told] = [target.statement, reported.statement];
  const isSame = asked.indicator === told.indicator && asked.measure === told.measure;
  return isSame && isSameUnit(target.quantity.unit, reported.quantity.unit);
}

function findIndicatorAmounts(text: string, known: KnownIndicator): IndicatorAmount[] {
  const quantities = findQuantities(text);
  return findStatements(text, known).flatMap((statement) => {
    const end = statement.start + statement.quote.length;
    const isOwn = ({ printed, start }: Quantity) => start >= statement.start && statement.asPrinted.includes(printed);
    const quantity = quantities.find((one) => isOwn(one) && one.end <= end);
    return quantity === undefined ? [] : [{ statement, quantity, quote: text.slice(statement.start, quantity.end) }];
  });
}

/** What the clauses of a text are about that only measure: 服务贸易进出口 of 服务贸易进出口增长15%. */
function namesOf(text: string): string[] {
  return splitClauses(text)
    .flat()
    .flatMap(({ plain }) => {
      const [first] = findQuantities(plain);
      const head = dropLead(plain.slice(0, first?.start ?? 0).trim());
      const name = head.replace(measured, '');
      const isPlain = measured.test(head) && name.length > 3 && !new RegExp(`^(?:${actPattern})`, 'u').test(name);
      return isPlain ? [name] : [];
    });
}

function fold(name: string): string {
  return foldThing(name).replace(size, '');
}
