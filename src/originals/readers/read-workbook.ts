import type { WorkBook } from '@e965/xlsx';
import { isBlank } from '../../characters/blank.ts';
import type { Block, Extract, Paragraph } from '../extract.ts';
import { LeftOutNotes } from '../left-out-notes.ts';
import { openPackage, refuseWithoutPart } from '../package/open-package.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { readCellTexts } from './sheet/cell-texts.ts';
import { findWorkbookStream } from './sheet/find-workbook-stream.ts';
import { openWorkbook } from './sheet/open-workbook.ts';
import { prepareWorkbook } from './sheet/prepare-workbook.ts';
import { readSheet, type WorkbookLines } from './sheet/read-sheet.ts';
import { readDrawings, type SheetDrawing } from './sheet/sheet-drawings.ts';
import { noteXlsObjects } from './sheet/xls-objects.ts';

/**
 * A workbook of Excel 2007 and later (.xlsx, .xlsm, .xlsb) → a grid for each sheet, with what each cell shows and not what it
 * stores. Refused: `file-broken`, `file-limits`, `file-format`, `file-without-text`, `file-empty`.
 */
export function readXlsx(bytes: Uint8Array): Extract | Refusal {
  const file = openPackage(bytes);
  if ('rule' in file) return file;
  const prepared = prepareWorkbook(file);
  if ('rule' in prepared) return prepared;
  const workbook = openWorkbook(prepared);
  return 'rule' in workbook ? workbook : readSheets(workbook, readDrawings(file), file.hasMacros);
}

/** The same of a workbook of Excel 97 and before (.xls), as WPS writes too (.et). */
export function readXls(bytes: Uint8Array): Extract | Refusal {
  const stream = findWorkbookStream(bytes);
  if (stream === null) return refuseWithoutPart('工作簿的内容不全');
  const workbook = openWorkbook(bytes);
  if ('rule' in workbook) return workbook;
  const notes = new LeftOutNotes();
  noteXlsObjects(stream, 1, notes);
  return readSheets(workbook, new Map(), workbook.vbaraw !== undefined, notes);
}

/** A sheet of nothing but a chart is none with cells; the library names its kind. */
const sheetKinds: Readonly<Record<string, string>> = { chart: '图表', macro: '宏表', dialog: '对话框' };

function readSheets(
  workbook: WorkBook,
  drawings: ReadonlyMap<string, SheetDrawing>,
  hasMacros: boolean,
  notes = new LeftOutNotes(),
): Extract | Refusal {
  const gathered: WorkbookLines = { lines: [], notes };
  const isFrom1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const blocks: Block[] = [];
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    const line = Math.max(1, gathered.lines.length);
    if (sheet === undefined) return refuseWithoutPart(`工作表“${name}”的内容不全，或读不出来`);
    const kind = sheetKinds[String(sheet['!type'] ?? '')];
    if (kind !== undefined) {
      gathered.notes.add(`只有${kind}的工作表，没有取用`, line, name);
    } else if ((workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) {
      const held = readCellTexts(sheet, isFrom1904).map((row) => (row ?? []).map((cell) => cell?.text ?? '').join(' '));
      const filled = held.filter((row) => !isBlank(row));
      gathered.notes.add('隐藏的工作表，没有取用', line, `${name}，${filled.length} 行`, filled.join(' '));
    } else {
      const read = readSheet(sheet, name, isFrom1904, gathered);
      if ('rule' in read) return read;
      for (const block of [...read, ...placeDrawing(drawings.get(name), name, gathered)]) blocks.push(block);
    }
  }
  if (hasMacros) gathered.notes.add('宏（程序），没有运行，也没有取用', 1, '整个工作簿');
  return finish(blocks, gathered);
}

/** Text boxes of a sheet follow its cells; pictures and charts are told. */
function placeDrawing(drawing: SheetDrawing | undefined, sheet: string, { lines, notes }: WorkbookLines): Block[] {
  const line = Math.max(1, lines.length);
  for (let index = 0; index < (drawing?.pictures ?? 0); index += 1) notes.add('图片，没有取用', line, sheet);
  for (let index = 0; index < (drawing?.charts ?? 0); index += 1) notes.add('图表，没有取用', line, sheet);
  return (drawing?.boxes ?? []).map((box, index): Block => {
    const blocks = box
      .filter((text) => !isBlank(text))
      .map((text): Paragraph => {
        const at = lines.push({ text: text.replace(/[\r\n]+/gu, ' '), place: `${sheet} 文本框 ${index + 1}` });
        return { type: 'paragraph', lines: [at, at], label: null, level: null };
      });
    return { type: 'aside', kind: 'text-box', blocks };
  });
}

function finish(blocks: readonly Block[], { lines, notes }: WorkbookLines): Extract | Refusal {
  const leftOut = notes.toLeftOut();
  if (lines.length > 0) return { format: 'spreadsheet', blocks, lines, leftOut };
  if (leftOut.length === 0) return refuse('file-empty', '工作簿是空的，没有任何文字。请检查复制或下载是否成功');
  const found = leftOut.map(({ text }) => text).join('；');
  return refuse('file-without-text', `工作簿里没有可以取用的文字：${found}。请取消隐藏，或取得有文字的版本`);
}
