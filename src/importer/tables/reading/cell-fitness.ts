import type { ColumnField } from '../../../columns/column-field.ts';
import { isMainUnit, isUnitField } from '../../../columns/heading-row.ts';
import { isSerialNumber } from '../../../columns/serial-number.ts';
import { isNameList, isUnitList } from '../../../columns/unit-likeness.ts';
import { readHeadingMark, readSectionMark } from '../../../records/values/section-mark.ts';
import { costs } from './reading-costs.ts';

/** A column as far as the cells in it can tell. */
export interface ColumnPlace {
  readonly field: ColumnField | null;
  /** No cell to the left of it is more than a label. */
  readonly isFirst: boolean;
  /** It names what another column tells at length. */
  readonly isLabel: boolean;
  /** What it holds is known: by its name, or as a value in a matrix of indicators. */
  readonly isKnown: boolean;
  /** Another column holds names of persons. */
  readonly isBesideNames: boolean;
}

const longestLabel = 20;
const longestMeasure = 8;
/** What a value is compared with, without what comes of it: 与去年 before 持平, 同口径 before 增长4%. */
const isBaseAlone = /^.{0,4}(?:去年|上年|同期|口径|[省市县区]平均|不低于|不高于|不少于|不超过|高于|低于)$/u;

/** What it costs to take the text for a cell of that column. */
export function costOfCell(text: string, place: ColumnPlace): number {
  const { field } = place;
  if (field === 'number') return isSerialNumber(text) ? 0 : text.length <= 6 ? costs.shortAsNumber : costs.wrong;
  if (isUnitField(field)) return costOfUnits(text);
  if (field === 'leader')
    return isNameList(text) ? 0 : text.length <= 12 && !isUnitList(text) ? costs.shortAsLeader : costs.longAsLeader;
  const costOfMark =
    readHeadingMark(text) === null ? 0 : place.isFirst ? costs.headingInFirstCell : costs.headingInCell;
  const isLong = field === 'text' || field === 'detail';
  const isName = isLong && place.isBesideNames && text.length <= 4 && isNameList(text);
  return costOfMark + (isName ? costs.nameAsTask : 0) + costOfText(text, place);
}

/** 县教育局、各乡镇 is a list of units; another short phrase may be a unit of an unusual name, a sentence is none. */
function costOfUnits(text: string): number {
  if (isUnitList(text)) return 0;
  return text.length <= 20 && !/[\d。；;！？%]/u.test(text) ? costs.phraseAsUnits : costs.sentenceAsUnits;
}

function costOfText(text: string, { field, isLabel, isKnown }: ColumnPlace): number {
  const isNumber = /^\d{1,3}$/u.test(text);
  const isUnits = isUnitList(text);
  if (isLabel) {
    const unlikely =
      (isNumber ? costs.numberAsLabel : 0) +
      (isUnits ? costs.unitsAsLabel : 0) +
      (text.length > longestLabel ? costs.longAsLabel : 0);
    return unlikely + (/[。；;]/u.test(text) ? costs.sentenceAsLabel : /\d/u.test(text) ? costs.figureInLabel : 0);
  }
  if (field === 'text' || field === 'detail' || field === 'name' || field === 'category')
    return (isNumber ? costs.numberAsTask : 0) + (isUnits ? costs.unitsAsTask : 0);
  return (
    (isKnown ? 0 : costs.textUnderUnknown) +
    (isNumber && field === 'progress' ? costs.numberAsProgress : 0) +
    (isUnits ? costs.unitsAsOther : 0)
  );
}

/** What it costs to take a blank for a cell of that column, where a blank may also be what a page left behind. */
export function costOfEmptyCell({ field }: ColumnPlace): number {
  if (field === 'number') return costs.emptyNumber;
  if (field === 'text' || field === 'name') return costs.emptyTask;
  return isUnitField(field) ? 0 : costs.emptyOther;
}

/**
 * What it costs to say that a row has no cell there. Labels are merged over rows, and so are the units of a row that
 * goes on an item above, and a merged cell may be left out.
 */
export function costOfMissingCell({ field }: ColumnPlace, goesOn: boolean): number {
  if (field === 'category') return costs.missingCategory;
  if (field === 'name') return costs.missingName;
  if (field === 'text') return costs.missingTask;
  return goesOn && field !== 'progress' ? costs.missingWhereItGoesOn : costs.missingOther;
}

/** What it costs to begin a row behind a label that is left out as merged with the one above; null where it cannot. */
export function costOfMergedLabel({ field }: ColumnPlace): number | null {
  if (field === 'number') return costs.mergedNumber;
  return field === 'category' || field === 'name' ? costs.mergedLabel : null;
}

/** What it costs to take the text for a further paragraph of a cell that ends with `previous` so far. */
export function costOfParagraph(text: string, previous: string, { field }: ColumnPlace): number {
  if (field === 'number' || previous === '') return costs.wrong;
  if (isUnitField(field) || field === 'leader') return costOfMoreNames(text, previous, field);
  // 亿元 and %: such a cell has no paragraphs; 单位 may also head units.
  if (field === 'unit' && !isUnitList(text) && text.length > longestMeasure) return costs.sentenceAsUnits;
  if (isNextItem(previous, text)) return 0;
  const mark = readHeadingMark(text);
  if (mark?.kind === 'annex') return costs.wrong;
  if (field === null && isBaseAlone.test(previous) && text.length <= longestMeasure) return costs.goesOnLine;
  const isSection = mark !== null;
  const unlikely = costOfStrangeParagraph(text, isSection);
  if (goesOnLine(previous, text)) return costs.goesOnLine + unlikely;
  if (!isSection && readSectionMark(text) !== null) return costs.markedParagraph + unlikely;
  return costOfNewParagraph(text, previous, field) + unlikely;
}

function costOfStrangeParagraph(text: string, isSection: boolean): number {
  if (/^\d{1,3}$/u.test(text)) return costs.numberAsParagraph;
  if (isSection) return /。$/u.test(text) ? costs.sectionSentenceAsParagraph : costs.sectionAsParagraph;
  return isUnitList(text) ? costs.unitsAsParagraph : 0;
}

function costOfMoreNames(text: string, previous: string, field: ColumnField | null): number {
  // 各有关镇（区） / 有关部门 is one unit on two lines.
  const isCollective = /^各|各(?:有关|相关)/u.test(previous) && /^(?:有关|相关|其他)(?:部门|单位|企业)$/u.test(text);
  if (isCollective || goesOnLine(previous, text)) return costs.goesOnLine;
  if (!(field === 'leader' ? isNameList(text) : isUnitList(text))) return costs.sentenceAsUnits;
  return isMainUnit(field) ? costs.moreMainUnits : costs.moreNames;
}

/** A task is mostly one paragraph, a label one line, unless its column is so narrow that it breaks into single words. */
function costOfNewParagraph(text: string, previous: string, field: ColumnField | null): number {
  if (field === 'text') return costs.newTaskParagraph;
  if (field !== 'name' && field !== 'category') return costs.newParagraph;
  return text.length <= 4 && previous.length <= 4 ? costs.narrowLabelLine : costs.newLabelLine;
}

/** True where the text before ends within a list or bracket, or this one begins within one. */
export function goesOnLine(previous: string, text: string): boolean {
  return /[、，,；;：:（(]$/u.test(previous) || /^[、，,；;）)]/u.test(text);
}

/** True when 3.… follows 2.…: a numbered paragraph of the same cell, whatever comes behind it. */
export function isNextItem(previous: string, text: string): boolean {
  const [before, after] = [previous, text].map((item) => /^[（(]?(\d{1,3})(?:[.．、](?!\d)|[）)])/u.exec(item)?.[1]);
  return before !== undefined && after !== undefined && Number(after) === Number(before) + 1;
}
