import { readItemMark } from '../item-mark.ts';
import { type AssignedUnits, parseAssignedUnits } from './assigned-units.ts';
import { findReport, tellsOfItem, tellsReport } from './item-continuation.ts';
import { splitTold } from './progress-label.ts';
import { emptyLegend, type RoleLegend } from './role-legend.ts';
import { findUnitClauses, type UnitClause } from './unit-clauses.ts';
import { isAssignmentLine, splitLabels } from './unit-labels.ts';

/** An item of running text as if it stood in a table: its text, and who is responsible, verbatim and read. */
export interface AssignedItem {
  /** Its paragraphs without the lines of labels below them, and without the clause that ends each. */
  readonly paragraphs: readonly string[];
  /** Label, or `inText` for a clause in the text → words as printed. */
  readonly printed: Readonly<Record<string, string>>;
  readonly units: AssignedUnits['units'];
  readonly leaders: readonly string[];
  readonly deadline: string | null;
  /** What became of it by the labels and lines that report it; null where none does. */
  readonly progress: readonly string[] | null;
  /** Other labels behind the report → words as printed: 下一步打算. */
  readonly fields: Readonly<Record<string, string>>;
  /** An issuing body that signs behind the report: printed there, and no part of it. */
  readonly signature: string | null;
  readonly unread: readonly string[];
  readonly unknownMarks: readonly string[];
}

/** What units are headed by that stand in the text itself. */
export const inText = '文中';

/** What units are headed by that the heading above an item names. */
export const aboveText = '上级标题';

/**
 * The paragraphs of one item, its number included in the first.
 * @param kind What the document is: a report says what became of an item without a label.
 */
export function readAssignedItem(
  paragraphs: readonly string[],
  legend: RoleLegend,
  { isItem = true, isReport = false }: { readonly isItem?: boolean; readonly isReport?: boolean } = {},
): AssignedItem {
  const printed: Record<string, string> = {};
  const add = (key: string, words: string) => {
    printed[key] = key in printed ? `${printed[key]}\n${words}` : words;
  };
  const read: AssignedUnits[] = [];
  const lines: string[] = [];
  const report = new Report();
  const texts = paragraphs.map((printedText, nth) => {
    const [whole, closing] = cutClosing(printedText, isReport);
    const isBelowUnits = lines.length > 0 || read.length > 0;
    for (const { text, assigned } of closing) {
      add(inText, text);
      read.push(assigned);
    }
    const namesNobody = isReport && findUnitClauses(whole, { legend, isItem: true }).length === 0;
    const isBelowPromise = namesNobody && paragraphs.slice(0, nth).some(saysMoreThanNumber);
    const promised = isReport && !isBelowUnits ? report.cut(whole, { legend, isBelow: isBelowPromise }) : whole;
    const paragraph = report.take(promised, { nth, isBelowUnits: isBelowUnits || isBelowPromise });
    if (isAssignmentLine(paragraph)) {
      for (const { label, text } of splitLabels(paragraph.trim()))
        add(label ?? inText, text.replace(/[\s；;。]+$/u, '').trim());
      lines.push(paragraph);
      return '';
    }
    const clauses = findUnitClauses(paragraph, { legend, isItem });
    for (const { start, end, assigned } of clauses) {
      add(inText, paragraph.slice(start, end));
      read.push(assigned);
    }
    return withoutClause(paragraph, clauses, { report, isReport });
  });
  // Lines below one another are one list: 牵头单位：…, and below it 配合单位：….
  if (lines.length > 0) read.push(parseAssignedUnits(lines.join('\n'), { role: 'responsible', legend }));
  return {
    paragraphs: texts.filter((text) => text !== ''),
    printed,
    units: distinct(read.flatMap(({ units }) => units)),
    leaders: read.flatMap(({ leaders }) => leaders),
    deadline: read.find(({ deadline }) => deadline !== null)?.deadline ?? null,
    unread: read.flatMap(({ unread }) => unread),
    unknownMarks: read.flatMap(({ unknownMarks }) => unknownMarks),
    ...report.end(),
  };
}

/** A number may stand on a line of its own, above what it counts. */
function saysMoreThanNumber(paragraph: string): boolean {
  const plain = paragraph.trim();
  return readItemMark(plain) < plain.length && !/^\d{1,3}$/u.test(plain);
}

/** The text without units at its end or its beginning; what became of the item behind them is its report. */
function withoutClause(
  paragraph: string,
  clauses: readonly UnitClause[],
  { report, isReport }: { readonly report: Report; readonly isReport: boolean },
): string {
  const last = clauses.at(-1);
  if (last === undefined) return paragraph.trim();
  const behind = paragraph.slice(last.end).replace(/^[\s。；;，,.]+/u, '');
  const before = paragraph.slice(0, last.start).replace(/[\s，,；;：:]+$/u, '');
  if (behind === '') return before.trim();
  if (isReport || tellsReport(behind)) {
    report.tell(behind.trim());
    return before.trim();
  }
  return (before.trim() === '' ? behind : paragraph).trim();
}

/** …进度较慢。 云州市民生办: behind the end of a sentence and a gap, a body and nothing that it does. */
const signature =
  /(?<=[。！!；;])[ \t\u3000\u00a0]+[\u4e00-\u9fff]{2,16}(?:办|办公室|局|委|委员会|政府|督查室|领导小组|指挥部)\s*$/u;

/** 完成情况：已建成2所。（市教育局牵头）: the paragraph without the bracket of units that closes it, where a report stands before it. */
function cutClosing(
  paragraph: string,
  isReport: boolean,
): readonly [string, readonly { readonly text: string; readonly assigned: AssignedUnits }[]] {
  const found = /(?<=[。；;！\s])[（(][^（）()]*[）)][。；;]?\s*$/u.exec(paragraph);
  const isTold = splitTold(paragraph).told.length > 0 || (isReport && findReport(paragraph) !== -1);
  if (found === null || !isTold) return [paragraph, []];
  const closing = findUnitClauses(found[0], { legend: emptyLegend, isItem: true });
  const isAll = closing.length === 1 && closing[0]?.start === 0;
  return isAll
    ? [
        paragraph.slice(0, found.index).trimEnd(),
        closing.map(({ start, end, assigned }) => ({ text: found[0].slice(start, end), assigned })),
      ]
    : [paragraph, []];
}

/** （市城管局牵头） on a line of its own. */
function isUnitsAlone(paragraph: string): boolean {
  const [first, ...others] = findUnitClauses(paragraph.trim(), { legend: emptyLegend, isItem: true });
  return first?.start === 0 && others.length === 0 && /^[（(][^（）()]*[）)][。；;]?$/u.test(paragraph.trim());
}

/** What the paragraphs of an item report, and what is left of each. */
class Report {
  readonly #progress: string[] = [];
  readonly #fields: Record<string, string> = {};
  #signature: string | null = null;
  #open: string | null = null;
  #isProgress = false;

  /** @param place Which paragraph it is, and whether units stand above it, so that a report needs no label. */
  take(paragraph: string, { nth, isBelowUnits }: { nth: number; isBelowUnits: boolean }): string {
    const split = splitTold(paragraph);
    // What else a label announces belongs to the report behind it, and is a field of its own behind the units: 整改措施：….
    const isOwn =
      this.#progress.length > 0 ||
      isBelowUnits ||
      isAssignmentLine(split.before) ||
      split.told.some(({ isProgress }) => isProgress);
    const { before, told } = isOwn ? split : { before: paragraph, told: [] };
    const isReport = nth > 0 && (isBelowUnits ? tellsReport(paragraph) : tellsOfItem(paragraph));
    if (told.length === 0 && this.#open === null && isReport && !isAssignmentLine(paragraph)) {
      this.tell(paragraph.trim());
      return '';
    }
    if (told.length === 0 && this.#open !== null && !isAssignmentLine(paragraph) && !isUnitsAlone(paragraph)) {
      this.#add(this.#open, this.#isProgress, paragraph.trim());
      return '';
    }
    if (before.trim() !== '') this.#open = null;
    for (const { label, isProgress, text, isClosed } of told) {
      this.#add(label, isProgress, text);
      if (isClosed && !isProgress) this.#open = null;
    }
    return before;
  }

  /** 新建学校3所。截至6月底，已开工2所。: in a report the part of a paragraph that promises; the rest is told. */
  cut(paragraph: string, { legend, isBelow }: { legend: RoleLegend; isBelow: boolean }): string {
    const at = splitTold(paragraph).told.length > 0 ? -1 : findReport(paragraph, isBelow);
    // Units that close the paragraph are those of the item.
    if (at === -1 || findUnitClauses(paragraph.slice(at), { legend, isItem: true }).length > 0) return paragraph;
    this.tell(paragraph.slice(at).trim());
    this.#open = null;
    return paragraph.slice(0, at).trimEnd();
  }

  /** A report that no label announces. */
  tell(text: string): void {
    this.#add('', true, text);
  }

  #add(label: string, isProgress: boolean, text: string): void {
    [this.#open, this.#isProgress] = [label, isProgress];
    if (text === '') return;
    const signed = signature.exec(text);
    if (signed !== null) this.#signature = signed[0].trim();
    const own = signed === null ? text : text.slice(0, signed.index);
    if (isProgress) this.#progress.push(own);
    else this.#fields[label] = label in this.#fields ? `${this.#fields[label]}\n${own}` : own;
  }

  end(): Pick<AssignedItem, 'progress' | 'fields' | 'signature'> {
    return {
      progress: this.#progress.length === 0 ? null : this.#progress,
      fields: this.#fields,
      signature: this.#signature,
    };
  }
}

function distinct(units: AssignedUnits['units']): AssignedUnits['units'] {
  return [...new Map(units.map((unit) => [`${unit.role} ${unit.name}`, unit])).values()];
}
