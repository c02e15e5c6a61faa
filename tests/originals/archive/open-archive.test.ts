import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openArchive } from '../../../src/originals/archive/open-archive.ts';

const zipped = (files: Record<string, Uint8Array>) => Buffer.from(zipSync(files));
const tasks = strToU8('新建泵站。'.repeat(50));

/** The files inside, unpacked; a refusal where the archive itself is refused. */
function listFiles(bytes: Uint8Array) {
  const entries = openArchive(bytes);
  if ('rule' in entries) return entries;
  return entries.map(({ name, read }) => {
    const content = read();
    return [name, 'rule' in content ? content : Buffer.from(content).toString()];
  });
}

/** The same bytes with other ones at each place where the signature stands. */
function change(bytes: Buffer, signature: number, offset: number, write: (data: Buffer, at: number) => void): Buffer {
  const changed = Buffer.from(bytes);
  for (let at = 0; at + 4 <= changed.length; at += 1) {
    if (changed.readUInt32LE(at) === signature) write(changed, at + offset);
  }
  return changed;
}
const [directorySignature, endSignature] = [0x02014b50, 0x06054b50];

test('files of an archive, packed or not, in its order, without its folders', () => {
  const bytes = zipSync({ '溪县/': new Uint8Array(), '溪县/任务.txt': tasks, 'b.txt': [strToU8('乙'), { level: 0 }] });
  expect(listFiles(bytes)).toEqual([
    ['溪县/任务.txt', '新建泵站。'.repeat(50)],
    ['b.txt', '乙'],
  ]);
});

test('a name in GBK without a word about it, with the folders of Windows', () => {
  const name = Buffer.from([0xcf, 0xaa, 0xcf, 0xd8, 0x5c, 0x61]);
  const bytes = zipped({ xxxxxx: tasks });
  const renamed = Buffer.from(bytes.toString('latin1').replaceAll('xxxxxx', name.toString('latin1')), 'latin1');
  expect(listFiles(renamed)).toMatchObject([['溪县/a', expect.anything()]]);
});

test('an archive behind other bytes', () => {
  expect(listFiles(Buffer.concat([Buffer.from('#!/bin/sh\n'), zipped({ a: tasks })]))).toMatchObject([
    ['a', expect.stringContaining('泵站')],
  ]);
});

test('sizes that stand in eight bytes after the name', () => {
  const wide = Buffer.alloc(20);
  wide.writeUInt16LE(1, 0);
  wide.writeUInt16LE(16, 2);
  const bytes = zipped({ a: tasks });
  const directory = bytes.lastIndexOf(Buffer.from('PK\x01\x02'));
  wide.writeBigUInt64LE(BigInt(bytes.readUInt32LE(directory + 24)), 4);
  wide.writeBigUInt64LE(BigInt(bytes.readUInt32LE(directory + 20)), 12);
  bytes.fill(0xff, directory + 20, directory + 28);
  bytes.writeUInt16LE(wide.length, directory + 30);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06'));
  bytes.writeUInt32LE(bytes.readUInt32LE(end + 12) + wide.length, end + 12);
  const widened = Buffer.concat([bytes.subarray(0, end), wide, bytes.subarray(end)]);
  expect(listFiles(widened)).toMatchObject([['a', expect.stringContaining('泵站')]]);
});

test('file-broken: cut, without its directory, or changed inside', () => {
  const whole = zipped({ 'a.xml': tasks });
  const fewer = change(whole, endSignature, 10, (data, at) => data.writeUInt16LE(2, at));
  for (const bytes of [whole.subarray(0, whole.length - 30), fewer]) {
    expect(listFiles(bytes)).toMatchObject({ rule: 'file-broken', text: expect.stringContaining('目录不全') });
  }
  const data = Buffer.from(whole);
  data.writeUInt8(data.readUInt8(40) ^ 0xff, 40);
  const checksum = change(whole, directorySignature, 16, (bytes, at) => bytes.writeUInt32LE(1, at));
  const moved = change(whole, directorySignature, 42, (bytes, at) => bytes.writeUInt32LE(5, at));
  for (const bytes of [data, checksum, moved]) {
    expect(listFiles(bytes)).toMatchObject([
      ['a.xml', { rule: 'file-broken', text: expect.stringContaining('a.xml') }],
    ]);
  }
});

test('file-broken: more comes out than the archive says', () => {
  const bomb = change(zipped({ 'a.xml': new Uint8Array(1_000_000) }), directorySignature, 24, (data, at) =>
    data.writeUInt32LE(1000, at),
  );
  expect(listFiles(bomb)).toMatchObject([['a.xml', { rule: 'file-broken' }]]);
});

test('file-limits: more files or more bytes than can be unpacked', () => {
  const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, new Uint8Array()]));
  expect(listFiles(zipped(many))).toMatchObject({ rule: 'file-limits', text: expect.stringContaining('10001 个文件') });
  const large = change(zipped({ a: tasks }), directorySignature, 24, (data, at) => data.writeUInt32LE(200_000_001, at));
  expect(listFiles(large)).toMatchObject({ rule: 'file-limits', text: expect.stringContaining('201 MB') });
});

test('file-limits: so many files that their number stands elsewhere, and the directory with it', () => {
  const bytes = Buffer.from(zipped({ 'a.txt': tasks }));
  const end = bytes.length - 22;
  bytes.writeUInt16LE(0xffff, end + 10);
  bytes.writeUInt32LE(0xffffffff, end + 12);
  expect(listFiles(bytes)).toMatchObject({ rule: 'file-limits', text: expect.stringContaining('65535 个以上') });
});

test('file-format: a file inside with a password, or packed in a way that is not read', () => {
  const locked = change(zipped({ a: tasks }), directorySignature, 8, (data, at) => data.writeUInt16LE(1, at));
  expect(listFiles(locked)).toMatchObject([['a', { rule: 'file-format', text: expect.stringContaining('密码') }]]);
  const rare = change(zipped({ a: tasks }), directorySignature, 10, (data, at) => data.writeUInt16LE(14, at));
  expect(listFiles(rare)).toMatchObject([['a', { rule: 'file-format', text: expect.stringContaining('14') }]]);
});
