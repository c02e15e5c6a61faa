import { expect, test } from 'vitest';
import { readExtract } from '../../src/originals/read-extract.ts';
import { toGb18030 } from './encoded-text.ts';
import { extractOf, printExtract } from './print-extract.ts';

/** Bytes as quoted-printable writes them, with its soft line ends. */
function toQuotedPrintable(bytes: Uint8Array): string {
  const written = Array.from(bytes, (byte) =>
    byte < 0x20 || byte > 0x7e || byte === 0x3d
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  const lines: string[] = [];
  for (let at = 0; at < written.length; at += 20) lines.push(written.slice(at, at + 20).join(''));
  return lines.join('=\r\n');
}

interface SavedPart {
  readonly headers: readonly string[];
  readonly body: string;
}

/** A message as browsers save a page, with CR LF. */
function toMessage(headers: readonly string[], parts: readonly SavedPart[]): Buffer {
  const written = parts.map(({ headers: own, body }) => `--=_边界\r\n${own.join('\r\n')}\r\n\r\n${body}\r\n`);
  return Buffer.from(
    `${headers.join('\r\n')}\r\n\r\n这是网页存档\r\n${written.join('')}--=_边界--\r\n`.replaceAll('边界', 'Part_1'),
  );
}

const outer = [
  'From: <Saved by a browser>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;\r\n\tboundary="=_Part_1"',
];
const page =
  '<html><head><meta charset="gb2312"></head><body><h1>溪县任务表</h1><p>现印发给你们，请遵照执行。</p></body></html>';
const gb = toGb18030(page) ?? Buffer.from('');

test.each([
  ['quoted-printable', 'quoted-printable', toQuotedPrintable(gb)],
  ['base64', 'base64', gb.toString('base64').replace(/.{76}/gu, '$&\r\n')],
])('a page in %s, in the encoding that it tells itself', async (_, encoding, body) => {
  const extract = await extractOf(
    toMessage(outer, [
      { headers: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64'], body: 'iVBORw0KGgo=' },
      { headers: ['Content-Type: text/html', `Content-Transfer-Encoding: ${encoding}`], body },
    ]),
  );
  expect(printExtract(extract)).toEqual(['h1 溪县任务表', '现印发给你们，请遵照执行。']);
});

test('the encoding that stands beside a page, and the page that is to be shown first', async () => {
  const plain = (text: string) =>
    toQuotedPrintable(toGb18030(`<html><body><p>${text}</p></body></html>`) ?? Buffer.from(''));
  const html = (id: string, text: string): SavedPart => ({
    headers: [
      `Content-ID: <${id}>`,
      'Content-Type: text/html; charset="gb2312"',
      'Content-Transfer-Encoding: quoted-printable',
    ],
    body: plain(text),
  });
  const headers = [
    ...outer.slice(0, 2),
    'Content-Type: multipart/related; start="<b@x>"; type="text/html"; boundary="=_Part_1"',
  ];
  const extract = await extractOf(toMessage(headers, [html('a@x', '框架里的任务'), html('b@x', '主页的任务')]));
  expect(extract.lines).toEqual([
    { text: '主页的任务', place: '网页 1 第 1 段' },
    { text: '框架里的任务', place: '网页 2 第 1 段' },
  ]);
});

test('the sheets of a workbook stand in frames of their own', async () => {
  const part = (body: string): SavedPart => ({ headers: ['Content-Type: text/html; charset=utf-8'], body });
  const sheet = (task: string) => part(`<table><tr><td>序号<td>任务<tr><td>1<td>${task}</table>`);
  const frames = part('<html><frameset><frame src="sheet001.htm"><frame src="sheet002.htm"></frameset></html>');
  const extract = await extractOf(toMessage(outer, [frames, sheet('修路'), sheet('种树')]));
  expect(printExtract(extract)).toEqual(['| 序号 | 任务 |', '| 1 | 修路 |', '| 序号 | 任务 |', '| 1 | 种树 |']);
  expect(extract.blocks).toMatchObject([{ place: '网页 2' }, { place: '网页 3' }]);
  expect(extract.leftOut).toEqual([]);
});

test('a page alone in its message', async () => {
  const message =
    'MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<p>修路</p>';
  expect(printExtract(await extractOf(message))).toEqual(['修路']);
});

test('a message that is cut off and one without a page are refused', async () => {
  const whole = toMessage(outer, [
    { headers: ['Content-Type: text/html; charset=utf-8'], body: '<p>修路</p><p>种树</p>' },
  ]);
  const cut = whole.subarray(0, whole.indexOf('种树') + 3);
  expect(await readExtract(cut)).toMatchObject({ rule: 'file-broken' });
  const pictures = toMessage(outer, [{ headers: ['Content-Type: image/png'], body: '' }]);
  expect(await readExtract(pictures)).toMatchObject({ rule: 'file-broken' });
});

test('a message of messages without end is refused', async () => {
  const nested = Array.from(
    { length: 40 },
    (_, depth) => `Content-Type: multipart/related; boundary=b${depth}\n\n--b${depth}\n`,
  );
  expect(await readExtract(Buffer.from(`MIME-Version: 1.0\n${nested.join('')}`))).toMatchObject({
    rule: 'file-limits',
  });
});
