import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderDocuments } from '../../src/collections/render-documents.ts';
import { placeMessages } from '../../src/records/placed-messages.ts';
import { editorNotices, rowNotices } from '../../src/views/editor/editor-notices.ts';
import { readCase } from './read-case.ts';

const read = async (name: string) => {
  const content = await readCase(join(import.meta.dirname, name));
  return { content, messages: placeMessages(content) };
};

test('a message about a row names the row, and stands in its last cell', async () => {
  const { content, messages } = await read('unknown-department');
  expect(messages[0]).toMatchObject({
    file: 'content/documents/2018/b-1.md',
    line: 18,
    isFatal: true,
    rule: 'unknown-department',
    document: 'b-1',
    anchor: '1-1',
    row: 'b-1/1-1',
  });
  expect(rowNotices(messages, 'b-1/1-1')).toHaveLength(messages.length);
  expect(rowNotices(messages, 'b-1/1-2')).toEqual([]);
  const [body] = renderDocuments(content, messages);
  expect(body?.html).toMatch(/<tr id="1-1">.*不认识的单位“市发政委”.*<\/div><\/td><\/tr>/u);
  expect(renderDocuments(content)[0]?.html).not.toContain('不认识');
});

test('a message about a paragraph stands behind it', async () => {
  const { content, messages } = await read('character-lost');
  expect(messages).toMatchObject([{ document: 'n-1', row: null, rule: 'character-proof' }]);
  const [body] = renderDocuments(content, messages);
  expect(body?.html).toContain(
    `<p id="${messages[0]?.anchor}">各部门要抓好落实。</p><div class="editor-message is-error">`,
  );
});

test('a message about a row without an identifier stands behind its table', async () => {
  const { content, messages } = await read('missing-id-row');
  expect(messages).toMatchObject([{ document: 'b-1', anchor: 'table', row: null }]);
  expect(renderDocuments(content, messages)[0]?.html).toMatch(/<\/section><div class="editor-message/u);
});

test('a message about the front matter is told at the top of its page, and one about no document everywhere', async () => {
  const { content, messages } = await read('declaration-unfound');
  expect(messages).toMatchObject([{ document: 'n-1', anchor: null }, {}]);
  const { ledger } = content;
  expect(editorNotices(messages, ledger, '/documents/n-1/')?.notices).toHaveLength(messages.length);
  expect(editorNotices(messages, ledger, '/')).toMatchObject({
    summary: expect.stringMatching(/^错误 \d+ 处。/u),
    notices: [],
    documents: [{ url: '/documents/n-1/', count: `错误 ${messages.length} 处` }],
  });
  const registry = await read('registry-topics-duplicate');
  expect(editorNotices(registry.messages, registry.content.ledger, '/x/')?.notices).toHaveLength(1);
});

test('the paragraphs that continue a work item belong to its row', async () => {
  const { content } = await read('good-report');
  const [document] = content.documents;
  const row = document?.rows.find(({ text }) => text.includes('\n'));
  const block = document?.outline.findLast((one) => 'text' in one && row?.text.endsWith(one.text));
  document?.source.file.message('x', { line: block?.line ?? 0, column: 1 });
  expect(placeMessages(content)).toMatchObject([{ isFatal: false, row: row?.id, anchor: block?.anchor }]);
});

test('content without faults has nothing to tell', () => {
  expect(editorNotices([], { documents: [] }, '/')).toBeNull();
});
