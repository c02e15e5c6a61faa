import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectFormat } from '../../src/originals/formats/detect-format.ts';
import { makeCompound, makeZip } from './make-containers.ts';

const received = (name: string) => readFileSync(join(import.meta.dirname, 'formats', name));
const empty = new Uint8Array();
const docx = received('table.docx');
const text = '云州市2031年政府工作任务分解表\n序号\t工作任务\n';

test.each(['docx', 'doc', 'xlsx', 'xls', 'pdf', 'rtf'])('a %s file as an office program wrote it', (format) => {
  expect(detectFormat(received(`table.${format}`))).toBe(format);
});

test.each([
  ['pptx', makeZip({ '[Content_Types].xml': empty, 'ppt/presentation.xml': empty })],
  ['docx', makeZip({ 'word\\document2.xml': empty })],
  ['xlsx', makeZip({ 'xl/workbook.bin': empty })],
  ['odf', makeZip({ mimetype: empty, 'META-INF/manifest.xml': empty })],
  ['ofd', makeZip({ 'OFD.xml': empty, 'Doc_0/Document.xml': empty })],
  ['other-package', makeZip({ '[Content_Types].xml': empty, 'word/styles.xml': empty })],
  ['zip', makeZip({ 'a.docx': docx, 'b.docx': docx })],
  ['docx', Buffer.concat([makeZip({ 'word/document.xml': docx }), Buffer.from('\r\n')])],
  ['zip', makeZip({})],
  ['cut-zip', docx.subarray(0, docx.length - 100)],
  ['cut-zip', Buffer.from('PK\x03\x04')],
])('%s by the names inside the container', (format, bytes) => {
  expect(detectFormat(bytes)).toBe(format);
});

test.each([
  ['doc', [{ name: '1Table' }, { name: 'ObjectPool', inside: ['Workbook', 'CompObj'] }, { name: 'WordDocument' }]],
  ['xls', [{ name: 'MBD0001', inside: ['WordDocument'] }, { name: 'Workbook' }]],
  ['xls', [{ name: 'Book' }]],
  ['ppt', [{ name: 'Current User' }, { name: 'PowerPoint Document' }]],
  ['locked', [{ name: 'EncryptionInfo' }, { name: 'EncryptedPackage' }]],
  ['compound', [{ name: '__properties_version1.0' }]],
])('%s by what stands in the root of a compound file', (format, root) => {
  expect(detectFormat(makeCompound(root))).toBe(format);
});

test.each<[string, Uint8Array | string]>([
  ['pdf', `\ufeff\n%PDF-1.7\n`],
  ['html', '\ufeff<!DOCTYPE html>\n<title>任务</title>'],
  ['html', '<?xml version="1.0"?>\n<!-- saved --> <html xmlns="http://www.w3.org/1999/xhtml">'],
  ['html', '<table border=1><tr><td>序号</td></tr></table>'],
  ['html', Buffer.from('\ufeff<html><body>任务</body></html>', 'utf16le')],
  ['mhtml', 'From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n'],
  [
    'text',
    '云溪市分工安排\n一、范围\n甲方负责前期;乙方负责后期\n丙方负责验收;丁方负责归档\n二、要求\n请抓好落实\n云溪市人民政府\n',
  ],
  ['html', '<style>td{color:red}</style><table><tr><td>序号</td></tr></table>'],
  ['html', '<p align="center">任务</p>\n<p>正文</p>'],
  ['mhtml', 'MIME-Version: 1.0\nContent-Type: text/html; charset="gb2312"\n\n<html>'],
  ['xml-word', '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>'],
  ['xml-sheet', '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'],
  ['xml', '<?xml version="1.0"?>\n<plan/>'],
  ['rar', Buffer.from('Rar!\x1a\x07\x00')],
  ['seven-zip', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  ['gzip', Buffer.from([0x1f, 0x8b, 8])],
  ['image', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['text', text],
  ['text', `任务\n<html>${text}`],
  ['text', '<市教育局>负责'],
  ['csv', '序号,工作任务,牵头单位\n1,新建学校3所,市教育局\n'],
  ['csv', '任务表\n"新建学校3所,改造2所"\n市教育局\n"称为""一号工程"",年内完成"\n'],
  ['text', '"新建学校3所,改造2所",由市教育局负责\n"年内完成"。\n'],
  ['text', '备注: 无\nContent-Type: multipart/related'],
  ['text', 'PDF文件 %PDF-1.4 是一种格式'],
  ['text', ''],
])('%s by how it begins', (format, content) => {
  expect(detectFormat(typeof content === 'string' ? Buffer.from(content) : content)).toBe(format);
});

test('a container that is broken anywhere is still told to be one', () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 30 });
  const containers = [received('table.xls'), received('table.xlsx'), makeCompound([{ name: 'WordDocument' }])];
  fc.assert(
    fc.property(fc.constantFrom(...containers), damage, fc.nat(), (whole, slips, end) => {
      const bytes = Buffer.from(whole.subarray(0, 8 + (end % (whole.length - 8))));
      for (const [at, byte] of slips) bytes[8 + (at % (bytes.length - 8 || 1))] = byte;
      expect(detectFormat(bytes)).not.toBe('text');
    }),
    { numRuns: 500 },
  );
});
