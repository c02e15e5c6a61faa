import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { type CostName, costs } from '../../src/importer/tables/reading/reading-costs.ts';
import { importText } from './import-case.ts';

/** What went wrong with a copy; lines and columns are counted from 0. */
type Slip = (lines: readonly string[]) => string[];
const lose =
  (at: number): Slip =>
  (lines) =>
    lines.toSpliced(at, 1);
const add =
  (at: number, text: string): Slip =>
  (lines) =>
    lines.toSpliced(at, 0, text);
const put =
  (at: number, text: string): Slip =>
  (lines) =>
    lines.with(at, text);
const copy =
  (from: number, at: number): Slip =>
  (lines) =>
    lines.toSpliced(at, 0, lines[from] ?? '');
const cut =
  (at: number, column: number): Slip =>
  (lines) => {
    const line = lines[at] ?? '';
    return lines.toSpliced(at, 1, line.slice(0, column), line.slice(column));
  };

/** A task that begins like a heading, with nothing said of it: a row, or a heading and blanks behind it. */
const sentencesAndBlanks = [put(14, '一、推进农村公路建设。新建56公里'), put(16, '\u00a0'), put(18, '\u00a0')];

/** For each cost a case, as it is or after some slips, whose reading hangs on it. */
const deciding: Readonly<Record<CostName, readonly [name: string, ...slips: Slip[]]>> = {
  wrong: ['cell-lines-cut-off'],
  shortAsNumber: ['cell-lines-missing-heading', lose(40), lose(31)],
  shortAsLeader: ['cell-lines-merged-names', add(32, '1.新建公园')],
  longAsLeader: ['cell-lines-merged-names', add(32, '1.新建公园')],
  headingInFirstCell: ['good-cell-lines-unit-last', cut(19, 1)],
  headingInCell: ['cell-lines-merged-names', lose(48), add(27, '（一）产业')],
  nameAsTask: ['cell-lines-merged-names', copy(34, 13)],
  phraseAsUnits: ['cell-lines-text-between'],
  sentenceAsUnits: ['cell-lines-missing-cell'],
  numberAsLabel: ['cell-lines-merged-units', add(34, '12')],
  unitsAsLabel: ['cell-lines-merged-names', copy(34, 13)],
  longAsLabel: ['good-cell-lines-more-columns', put(52, '统筹推进城乡融合发展与新型城镇化建设的各项工作，')],
  sentenceAsLabel: ['cell-lines-merged-around-item', lose(8), lose(14)],
  figureInLabel: ['cell-lines-merged-units'],
  numberAsTask: ['cell-lines-missing-cell'],
  unitsAsTask: ['cell-lines-serials-are-no-headings', lose(2)],
  textUnderUnknown: ['cell-lines-progress-first', put(37, '12'), put(8, '许蕾')],
  numberAsProgress: ['cell-lines-progress-first', copy(12, 49)],
  unitsAsOther: ['good-cell-lines-heading-levels', cut(10, 1)],
  unitsBeginRow: ['cell-lines-more-units-unknown', lose(14), lose(13)],
  emptyNumber: ['good-cell-lines-heading-levels', cut(10, 1)],
  emptyTask: ['table-unclear', add(107, '12')],
  emptyOther: ['page-break-in-paragraphs'],
  missingCategory: ['good-cell-lines-more-columns'],
  missingName: ['good-cell-lines-more-columns'],
  missingTask: ['cell-lines-missing-cell'],
  missingWhereItGoesOn: ['cell-lines-merged-units'],
  missingOther: ['cell-lines-progress-first'],
  mergedNames: ['good-cell-lines-heading-levels', cut(10, 1)],
  mergedNumber: ['cell-lines-numbered'],
  mergedLabel: ['cell-lines-merged-names', copy(34, 13)],
  labelWithoutNumber: ['cell-lines-merged-units'],
  shareOfCutOffEnd: ['cell-lines-missing-heading', lose(40), lose(31)],
  dueNumberInRow: ['good-cell-lines-heading-levels', cut(10, 1)],
  numbersSkipped: ['tab-rows-running-header', copy(12, 15), put(6, '市财政局')],
  numbersBackwards: ['good-cell-lines-heading-repeated', copy(48, 25), cut(3, 0)],
  numberAsParagraph: ['cell-lines-progress-first', copy(12, 49)],
  sectionSentenceAsParagraph: ['ditto-printed', lose(4), add(3, '一、推进改革。')],
  sectionAsParagraph: ['cell-lines-numbered', cut(34, 0), copy(37, 91)],
  unitsAsParagraph: ['good-cell-lines-heading-levels', cut(10, 1)],
  goesOnLine: ['good-cell-lines-more-columns', put(51, '其中：')],
  markedParagraph: ['good-cell-lines-matrix', put(27, '许蕾'), add(52, '1.新建公园')],
  moreNames: ['cell-lines-more-units'],
  moreMainUnits: ['cell-lines-more-units'],
  newTaskParagraph: ['cell-lines-merged-units'],
  newParagraph: ['good-cell-lines-two-tables'],
  narrowLabelLine: ['cell-lines-merged-units', put(33, '12')],
  newLabelLine: ['cell-lines-merged-units'],
  sureParagraph: ['tab-led-merged', put(103, '\u00a0'), lose(95)],
  paragraphBackwards: ['tab-rows-label-over-rows', put(9, '市财政局')],
  sentencesAsSection: ['good-cell-lines-no-number', ...sentencesAndBlanks],
  sentenceAsSection: ['good-cell-lines-heading-levels', lose(24), put(11, '（一）已完成。')],
  labelAsSection: ['good-cell-lines-heading-repeated', put(8, '许蕾')],
  labelWithinCell: ['tab-rows-missing-cell', add(3, '许蕾'), add(5, '市发展和改革委员会')],
  outsideBegins: ['good-cell-lines-two-tables'],
  cellAsOutside: ['tab-led-merged'],
  textAsOutside: ['cell-lines-merged-units'],
  moreOutside: ['cell-lines-numbered', lose(90), put(67, '12')],
  moreTextAsOutside: ['cell-lines-text-between'],
  rowBehindOutside: ['tab-rows-running-header', copy(12, 15), put(6, '市财政局')],
  debrisAtEnd: ['cell-lines-numbered', add(76, '\u00a0')],
  debrisWithin: ['cell-lines-numbered', add(76, '\u00a0')],
  unlikelyPlace: ['good-tab-led-nine-columns', lose(28)],
  unknownColumn: ['good-tab-led-three-columns', cut(12, 4), copy(8, 3)],
};

/** The costs as they may be changed here, and nowhere else. */
const changeable = costs as Record<CostName, number>;

test.each(Object.entries(deciding) as [CostName, (typeof deciding)[CostName]][])(
  '%s decides how a table is read: none, half or twice of it reads one otherwise',
  (cost, [name, ...slips]) => {
    const input = readFileSync(join(import.meta.dirname, name, 'input.txt'), 'utf8');
    const text = slips.reduce((lines, slip) => slip(lines), input.split('\n')).join('\n');
    const own = changeable[cost];
    const readings = [1, 0, 0.5, 2].map((factor) => {
      changeable[cost] = own * factor;
      return read(text);
    });
    changeable[cost] = own;
    expect(new Set(readings).size).toBeGreaterThan(1);
    expect(read(text)).toBe(readings[0]);
  },
);

/** The documents and messages that the text gives. */
function read(text: string): string {
  const file = new VFile({ path: 'input.txt' });
  const documents = importText(text, file);
  return JSON.stringify([
    documents.map(({ markdown }) => markdown),
    file.messages.map(({ line, reason }) => [line, reason]),
  ]);
}
