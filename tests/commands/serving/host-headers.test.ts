import { expect, test } from 'vitest';
import { headersFor, hostFiles } from '../../../src/commands/serving/host-headers.ts';

test('hosts that read headers from a file are told what this server says', () => {
  const files = hostFiles('/');
  const [all = '', originals = ''] = (files.get('_headers') ?? '').split('\n\n');
  expect([all.split('\n')[0], originals.split('\n')[0]]).toEqual(['/*', '/originals/*']);
  expect({ ...readHeaders(all), ...readHeaders(originals) }).toEqual(headersFor('/originals/x.bin'));
  expect(readHeaders(all)).toEqual(headersFor('/tasks/'));
  expect(readApache(files.get('.htaccess'))).toEqual(headersFor('/tasks/'));
  expect({ ...readApache(files.get('.htaccess')), ...readApache(files.get('originals/.htaccess')) }).toEqual(
    headersFor('/originals/x.bin'),
  );
  expect(files.get('originals/.htaccess')).toMatch(
    /^SetHandler default-handler\nForceType application\/octet-stream\n/,
  );
});

function readHeaders(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/^ {2}([\w-]+): (.+)$/gm)].map(([, name, value]) => [name, value]));
}

function readApache(text = ''): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^ {2}Header always set ([\w-]+) "(.+)"$/gm)].map(([, name, value]) => [name, value]),
  );
}
