import { CsvError, parse } from 'csv-parse/sync';
import { isBlank } from '../../characters/blank.ts';
import { splitLines } from '../../characters/split-lines.ts';
import { decodeText } from '../encoding/decode-text.ts';
import type { Extract, ExtractLine, PrintedCell } from '../extract.ts';
import { csvDialect } from '../formats/csv-dialect.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** As many columns as a sheet has, and so many fields. */
const [mostColumns, mostFields] = [16_384, 2_000_000];
/** A field may be as long as the file. */
const longestField = 10_000_000;

/**
 * A file of separated fields → one grid, a row for each record that holds something: what is a title, a heading row or a note
 * among them is for the importer to find. A short record is filled up with empty cells. The row of a place counts records,
 * blank ones too, as a spreadsheet numbers them. Refused: `file-encoding`, `file-empty`, `file-broken`, `file-limits`.
 */
export function readCsv(bytes: Uint8Array): Extract | Refusal {
  const decoded = decodeText(bytes);
  if ('refused' in decoded) return refuse('file-encoding', decoded.refused);
  if (isLostText(decoded.text)) {
    const mend = '请从原来的表格另存为 .xlsx，或选“CSV UTF-8”另存后再导入';
    return refuse('file-encoding', `CSV 文件里的汉字在另存时丢了，只剩问号。${mend}`);
  }
  const records = parseRecords(decoded.text);
  if (!Array.isArray(records)) return records;
  const filled = records
    .map((fields, index) => ({ fields: dropLastEmpty(fields), number: index + 1 }))
    .filter(({ fields }) => fields.length > 0);
  if (filled.length === 0) return refuse('file-empty', 'CSV 文件里没有任何文字。请检查复制或下载是否成功');
  const width = filled.reduce((most, { fields }) => Math.max(most, fields.length), 0);
  if (width > mostColumns || width * filled.length > mostFields) return refuseSize(width, filled.length);
  return toGrid(filled, width);
}

function parseRecords(text: string): string[][] | Refusal {
  const { delimiter, start } = csvDialect(text) ?? { delimiter: ',', start: 0 };
  try {
    return parse(text.slice(start), { delimiter, relax_column_count: true, max_record_size: longestField });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1) + (start > 0 ? 1 : 0);
    const mend = '请用 Excel 或 WPS 打开，核对后另存为 .xlsx 再导入';
    return refuse('file-broken', `CSV 文件读到第 ${line} 行，引号还没有配对，分不清各格的内容。${mend}`);
  }
}

function refuseSize(width: number, rows: number): Refusal {
  const mend = '请用 Excel 或 WPS 打开，删去多余的行列，另存为 .xlsx 后再导入';
  return refuse('file-limits', `CSV 文件有 ${rows} 行 ${width} 列，太大了。${mend}`);
}

/** A program that knows no Chinese writes a question mark for each character. */
function isLostText(text: string): boolean {
  return !/\p{Script=Han}/u.test(text) && (text.match(/\?\?/gu)?.length ?? 0) * 10 > text.length;
}

function dropLastEmpty(fields: readonly string[]): readonly string[] {
  return fields.slice(0, fields.findLastIndex((field) => !isBlank(field)) + 1);
}

interface NumberedRecord {
  readonly fields: readonly string[];
  readonly number: number;
}

function toGrid(records: readonly NumberedRecord[], width: number): Extract {
  const lines: ExtractLine[] = [];
  const writeCell = (field: string, place: string): PrintedCell => {
    const first = lines.length + 1;
    for (const text of splitLines(field)) if (!isBlank(text)) lines.push({ text: text.trim(), place });
    return { lines: lines.length < first ? null : [first, lines.length], rowSpan: 1, columnSpan: 1 };
  };
  const rows = records.map(({ fields, number }) =>
    Array.from({ length: width }, (_, column) =>
      writeCell(fields[column] ?? '', `第 ${number} 行 第 ${column + 1} 列`),
    ),
  );
  return { format: 'csv', blocks: [{ type: 'grid', place: 'CSV 文件', headingRows: 0, rows }], lines, leftOut: [] };
}
