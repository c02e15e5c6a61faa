import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { maximumSize, readText, splitLines } from '../../src/records/source/original-text.ts';

/** The two characters 市政 and the same in GB18030. */
const utf8 = Buffer.from('市政\r\n府\r\n');
const gb18030 = Buffer.from([0xca, 0xd0, 0xd5, 0xfe, 0x0a, 0xb8, 0xae]);

const read = (bytes: Uint8Array) => {
  const file = new VFile({ path: 'a.txt' });
  const lines = readText(bytes, file);
  return { lines, rules: file.messages.map(({ ruleId, fatal }) => [ruleId, fatal]) };
};

test.each([
  ['UTF-8', utf8],
  ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])],
  ['GB18030', gb18030],
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('市政\n府', 'utf16le')])],
])('%s is read', (_, bytes) => {
  expect(read(bytes)).toEqual({ lines: ['市政', '府'], rules: [] });
});

test.each([
  ['file-too-large', new Uint8Array(maximumSize + 1)],
  ['file-empty', Buffer.from(' \n　\n')],
  ['file-empty', Buffer.from('\ufeff\u200b\n\v\n')],
  ['file-binary', Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00])],
  ['file-binary', Buffer.from('市\u0001政\u0002府'.repeat(5))],
  ['file-encoding', Buffer.from([0x41, 0xff, 0xff, 0xff])],
  ['file-encoding', Buffer.concat([Buffer.from('苏州市人民政府'), gb18030])],
])('%s refuses', (rule, bytes) => {
  expect(read(bytes)).toEqual({ lines: null, rules: [[rule, true]] });
});

test('lines are those that an editor counts; what breaks a line in two begins none', () => {
  expect(splitLines('一\r\n二\r三\n四\v五\u2028六\u2029七\f八\u0085九')).toEqual([
    '一',
    '二',
    '三',
    '四\v五\u2028六\u2029七\f八\u0085九',
  ]);
  expect(read(Buffer.from('新建\v泵站\n'))).toEqual({ lines: ['新建\v泵站'], rules: [] });
});

test('a stray control character makes no text binary', () => {
  const text = `${'整治河道，新建泵站。'.repeat(20)}\u0007`;
  expect(read(Buffer.from(text))).toEqual({ lines: [text], rules: [] });
});
