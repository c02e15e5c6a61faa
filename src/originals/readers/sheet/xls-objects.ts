import type { LeftOutNotes } from '../../left-out-notes.ts';

/** Records of a workbook stream and the kinds of objects in it ([MS-XLS] 2.4.181, 2.4.329, 2.5.143). */
const records = { continued: 0x3c, object: 0x5d, text: 0x1b6 } as const;
const kinds = { chart: 5, textBox: 6, picture: 8, remark: 0x19 } as const;

/** Says which pictures, charts and text boxes lie over the cells of an .xls: the library passes over them. */
export function noteXlsObjects(stream: Buffer, line: number, notes: LeftOutNotes): void {
  let kind = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const [type, end] = [stream.readUInt16LE(at), at + 4 + stream.readUInt16LE(at + 2)];
    const data = stream.subarray(at + 4, Math.min(end, stream.length));
    at = end;
    if (type === records.object && data.length >= 6) {
      kind = data.readUInt16LE(4);
      if (kind === kinds.picture) notes.add('图片，没有取用', line, '工作簿');
      if (kind === kinds.chart) notes.add('图表，没有取用', line, '工作簿');
    }
    // Remarks come with their cells.
    if (type !== records.text || data.length < 12 || data.readUInt16LE(10) === 0 || kind === kinds.remark) continue;
    notes.add(
      '文本框，没有取用，请用 Excel 或 WPS 另存为 xlsx 再导入',
      line,
      '工作簿',
      readText(stream, at, data.readUInt16LE(10)),
    );
  }
}

/** The text stands in the record behind, in one byte for each character or in two. */
function readText(stream: Buffer, at: number, length: number): string {
  if (at + 5 > stream.length || stream.readUInt16LE(at) !== records.continued) return '';
  const isWide = (stream.readUInt8(at + 4) & 1) === 1;
  const text = stream.subarray(at + 5, at + 5 + length * (isWide ? 2 : 1));
  return text.toString(isWide ? 'utf16le' : 'latin1');
}
