import { read, SSF, set_cptable, type WorkBook } from '@e965/xlsx';
import * as cptable from '@e965/xlsx/dist/cpexcel.full.mjs';
import { type Refusal, refuse } from '../../refusal.ts';
import { chineseFormats } from './number-format.ts';

// Workbooks of old keep their texts in a code page, of which Chinese ones are in GBK.
set_cptable(cptable);

/** More rows than any list of tasks has; what is larger is a database. */
export const mostRows = 100_000;

/** The formats that the library knows by number, before a file adds its own. */
const known: readonly (string | undefined)[] = Array.from({ length: 0x188 }, (_, id) => SSF.get_table()[id]);

/**
 * The bytes of a workbook, one row more of each sheet than may be read, without text made of numbers. Refused: `file-format`
 * (a password), `file-broken`.
 */
export function openWorkbook(bytes: Uint8Array): WorkBook | Refusal {
  // The library keeps formats from file to file, and one that a file does not explain would be another's.
  for (const [id, format] of known.entries()) SSF.load(chineseFormats[id] ?? format ?? 'General', id);
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellText: false,
      cellNF: true,
      cellStyles: true,
      cellFormula: false,
      cellHTML: false,
      bookVBA: true,
      sheetRows: mostRows + 1,
    });
  } catch (error) {
    if (error instanceof Error && /password/iu.test(error.message)) {
      return refuse(
        'file-format',
        '这是加了密码的 Excel 工作簿。请用 Excel 或 WPS 输入密码打开，取消密码后另存，再导入',
      );
    }
    return refuse('file-broken', '工作簿已损坏，或不全。请重新下载或复制一次，或用 Excel、WPS 打开后另存');
  }
}
