import { readHeadingMark, readSectionMark } from '../section-mark.ts';
import { wrong } from './cell-fitness.ts';
import { isSerialNumber } from './serial-number.ts';
import { type TableToken, tokenText } from './table-token.ts';
import { isUnitList } from './unit-likeness.ts';

const longestHeading = 60;
const longestLabel = 20;
const sentenceEnd = /[。．.；;！!？?”」』）)》】]$/u;

/** What it costs to take the token for a heading between rows (一、经济发展), printed across the table. */
export function costOfSection(token: TableToken, previous: string, next: TableToken | undefined): number {
  const text = tokenText(token);
  const mark = readHeadingMark(text);
  if (token.kind === 'heading') return 0;
  if (text === '' || token.isInline || text.length > longestHeading) return Infinity;
  if (mark?.kind === 'annex') return Infinity;
  if (mark) return /[。；;]./u.test(text) ? 20 : /。$/u.test(text) ? 6 : 0;
  // A heading without a mark is short and without punctuation, and a row begins behind it.
  const isLabel =
    readSectionMark(text) === null &&
    text.length <= longestLabel &&
    !/[，,、。；;：:\d]/u.test(text) &&
    !isUnitList(text);
  if (!isLabel || token.kind === 'cell' || next === undefined || !isSerialNumber(tokenText(next))) return Infinity;
  return previous === '' || sentenceEnd.test(previous) ? 3 : 20;
}

const note = /^(?:注|备注|说明|填表说明|抄送|主送|附|附注|联系人|联系电话|填报单位|填报人|审核人)\s*[：:]/u;
const annex = /^附\s*[件表]\s*[\d一二三四五六七八九十]*\s*[：:]/u;
const dated = /^(?:.{0,20}\s*)?[\d〇○零一二三四五六七八九]{4}\s*年[\s\S]{1,8}日(?:印发)?$/u;
const issuer = /^[\u4e00-\u9fff]{2,16}(?:人民政府|委员会|办公室|管委会)$/u;
const tableTitle = /^[^。；;，,]{4,40}(?:表|清单|一览|台账|汇总|分解|情况)(?:[（(].*[）)])?$/u;

/** True for what stands around a table and not in it: an annex, a title, a note, a signature. */
export function looksOutside(text: string): boolean {
  return [note, annex, dated, issuer, tableTitle, /^[（(].*[）)]$/u].some((pattern) => pattern.test(text));
}

/** What it costs to take the token for text outside of the table. */
export function costOfOutside(token: TableToken, isOutside: boolean, isNumbered: boolean): number {
  const text = tokenText(token);
  if (text === '') return isOutside && token.kind !== 'cell' ? 0 : wrong;
  if (token.kind === 'cell') return note.test(text) && !token.isInline ? 2 : wrong;
  if (readSectionMark(text)?.kind === 'annex') return 0;
  if (looksOutside(text)) return isOutside ? 0 : 2;
  // What could be a cell is no text behind the table.
  const couldBeCell = isNumbered ? isSerialNumber(text) : isUnitList(text);
  return couldBeCell ? 40 : isOutside ? 3 : 20;
}
