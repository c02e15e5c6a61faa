import { type AssignedUnits, parseAssignedUnits } from './assigned-units.ts';
import { beginsAsReport, splitTold } from './progress-label.ts';
import type { RoleLegend } from './role-legend.ts';
import { findUnitClauses, isAssignmentLine } from './unit-clauses.ts';
import { splitLabels } from './unit-labels.ts';

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
  readonly unread: readonly string[];
  readonly unknownMarks: readonly string[];
}

/** What units are headed by that stand in the text itself. */
export const inText = '文中';

/** What units are headed by that the heading above an item names. */
export const aboveText = '上级标题';

/**
 * The paragraphs of one item, its number included in the first.
 * @param isItem Whether the document itself marks it as one.
 */
export function readAssignedItem(paragraphs: readonly string[], legend: RoleLegend, isItem = true): AssignedItem {
  const printed: Record<string, string> = {};
  const add = (key: string, words: string) => {
    printed[key] = key in printed ? `${printed[key]}\n${words}` : words;
  };
  const read: AssignedUnits[] = [];
  const lines: string[] = [];
  const report = new Report();
  const texts = paragraphs.map((whole) => {
    const paragraph = report.take(whole, lines.length > 0);
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
    const last = clauses.at(-1);
    const isLast = last !== undefined && /^[\s。；;，,.]*$/u.test(paragraph.slice(last.end));
    return (isLast ? paragraph.slice(0, last.start).replace(/[\s，,；;：:]+$/u, '') : paragraph).trim();
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

/** What the paragraphs of an item report, and what is left of each. */
class Report {
  readonly #progress: string[] = [];
  readonly #fields: Record<string, string> = {};
  #open: string | null = null;
  #isProgress = false;

  /** @param isBelowLabels Whether lines of labels stand above it, so that a report needs none of its own. */
  take(paragraph: string, isBelowLabels: boolean): string {
    const split = splitTold(paragraph);
    // What else a label announces belongs to the report only behind it.
    const isOwn = this.#progress.length > 0 || split.told.some(({ isProgress }) => isProgress);
    const { before, told } = isOwn ? split : { before: paragraph, told: [] };
    if (told.length === 0 && this.#open === null && isBelowLabels && beginsAsReport(paragraph)) {
      this.#add('', true, paragraph.trim());
      return '';
    }
    if (told.length === 0 && this.#open !== null && !isAssignmentLine(paragraph)) {
      this.#add(this.#open, this.#isProgress, paragraph.trim());
      return '';
    }
    if (before.trim() !== '') this.#open = null;
    for (const { label, isProgress, text } of told) this.#add(label, isProgress, text);
    return before;
  }

  #add(label: string, isProgress: boolean, text: string): void {
    [this.#open, this.#isProgress] = [label, isProgress];
    if (text === '') return;
    if (isProgress) this.#progress.push(text);
    else this.#fields[label] = label in this.#fields ? `${this.#fields[label]}\n${text}` : text;
  }

  end(): Pick<AssignedItem, 'progress' | 'fields'> {
    return { progress: this.#progress.length === 0 ? null : this.#progress, fields: this.#fields };
  }
}

function distinct(units: AssignedUnits['units']): AssignedUnits['units'] {
  return [...new Map(units.map((unit) => [`${unit.role} ${unit.name}`, unit])).values()];
}
