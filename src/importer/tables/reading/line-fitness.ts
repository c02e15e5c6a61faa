import { isSerialNumber } from '../../../columns/serial-number.ts';
import { isUnitList } from '../../../columns/unit-likeness.ts';
import { readHeadingMark, readSectionMark } from '../../../records/values/section-mark.ts';
import { type TableToken, tokenText } from '../../layout/table-token.ts';
import { costs } from './reading-costs.ts';

const longestHeading = 60;
const longestLabel = 20;
const sentenceEnd = /[。．.；;！!？?”」』）)》】]$/u;

/** What it costs to take the token for a heading between rows (一、经济发展), printed across the table. */
export function costOfSection(token: TableToken, previous: string, next: TableToken | undefined): number {
  const text = tokenText(token);
  const mark = readHeadingMark(text);
  if (token.kind === 'heading') return 0;
  if (text === '' || token.isInline || text.length > longestHeading) return costs.wrong * 2;
  if (mark?.kind === 'annex') return costs.wrong * 2;
  if (mark) return /[。；;]./u.test(text) ? costs.sentencesAsSection : /。$/u.test(text) ? costs.sentenceAsSection : 0;
  // A heading without a mark is short and without punctuation, and a row begins behind it.
  const isLabel =
    readSectionMark(text) === null &&
    text.length <= longestLabel &&
    !/[，,、。；;：:\d]/u.test(text) &&
    !isUnitList(text);
  if (!isLabel || token.kind === 'cell' || next === undefined || !isSerialNumber(tokenText(next)))
    return costs.wrong * 2;
  return previous === '' || sentenceEnd.test(previous) ? costs.labelAsSection : costs.labelWithinCell;
}

const note = /^(?:注|备注|说明|填表说明|抄送|主送|附|附注|联系人|联系电话|填报单位|填报人|审核人)\s*[：:]/u;
const annex = /^附\s*[件表]\s*[\d一二三四五六七八九十]*\s*[：:]/u;
/** 附件2 民生任务, with its title on the same line. */
const numberedAnnex = /^附\s*[件表]\s*[\d一二三四五六七八九十]{1,2}\s+\S.{1,40}$/u;
const sumBelow = /^(?:合|小|总|共)\s*计\s*[：:]/u;
const dated = /^(?:.{0,20}\s*)?[\d〇○◯零OoＯｏ一二三四五六七八九]{4}\s*年[\s\S]{1,8}日(?:印发)?$/u;
const issuer = /^[\u4e00-\u9fff]{2,16}(?:人民政府|委员会|办公室|管委会)$/u;
const tableTitle = /^[^。；;，,]{4,40}(?:表|清单|一览|台账|汇总|分解|情况)(?:[（(].*[）)])?$/u;

/** True for what stands around a table and not in it: an annex, a title, a note, a signature above its date. */
export function looksOutside(text: string, next = ''): boolean {
  const isSigned = issuer.test(text) && dated.test(next);
  return (
    isSigned ||
    [note, annex, numberedAnnex, sumBelow, dated, tableTitle, /^[（(].*[）)]$/u].some((pattern) => pattern.test(text))
  );
}

/** How sure it is that what comes before is text outside of the table: not at all, by what it looks like, or hardly. */
export type Outside = 'no' | 'sure' | 'hardly';

/** What it costs to take the token for text outside of the table, and how sure that is then. */
export function costOfOutside(
  token: TableToken,
  next: TableToken | undefined,
  before: Outside,
  isNumbered: boolean,
): { cost: number; outside: Outside } {
  const text = tokenText(token);
  if (text === '') return { cost: before !== 'no' && token.kind !== 'cell' ? 0 : costs.wrong, outside: before };
  if (token.kind === 'cell' && (token.isInline || !note.test(text))) return { cost: costs.wrong, outside: before };
  if (readSectionMark(text)?.kind === 'annex') return { cost: 0, outside: 'sure' };
  if (looksOutside(text, next && tokenText(next)))
    return { cost: before === 'no' ? costs.outsideBegins : 0, outside: 'sure' };
  // What could be a cell is no text behind the table.
  const couldBeCell = isNumbered ? isSerialNumber(text) : isUnitList(text);
  if (couldBeCell) return { cost: costs.cellAsOutside, outside: before };
  if (before === 'no') return { cost: costs.textAsOutside, outside: 'hardly' };
  return { cost: before === 'sure' ? costs.moreOutside : costs.moreTextAsOutside, outside: before };
}
