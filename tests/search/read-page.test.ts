import { expect, test } from 'vitest';
import { readPage } from '../../src/outputs/search/read-page.ts';

const page = (content: string) => `<body><header>页眉</header><main data-pagefind-body>${content}</main></body>`;

test('a block runs to where its element ends, through elements within a line', () => {
  const [whole] = readPage(page('<p>建成<b>道路</b>\n  <a href="#">52.8</a> 公里<br>其他</p><p>后</p>'));
  expect(whole?.blocks.map(({ text }) => text)).toEqual(['建成道路 52.8 公里', '其他', '后']);
});

test('the lines of a program are each a text', () => {
  const [whole] = readPage(page('<pre><code>import <b>csv</b>\nprint(1)\n</code></pre><p>两\n行</p>'));
  expect(whole?.blocks.map(({ text }) => text)).toEqual(['import csv', 'print(1)', '两 行']);
});

test('a marked term and a control within a sentence do not cut it', () => {
  const [whole] = readPage(
    page('<p>全力奋战<button popovertarget="t">“两扫”</button><button>“两小”行动</button>，见效</p>'),
  );
  expect(whole?.blocks.map(({ text }) => text)).toEqual(['全力奋战“两扫”“两小”行动，见效']);
});

test('what is not seen, ignored or outside the body is not read', () => {
  const [whole] = readPage(
    page('<script>甲</script><p hidden>乙</p><p data-pagefind-ignore>丙</p><details><p>丁</p></details>'),
  );
  expect(whole?.blocks.map(({ text }) => text)).toEqual(['丁']);
  expect(readPage('<main><p>不查找的页</p></main>')).toEqual([]);
});

test('what the site adds to what documents say is not read: labels, and numbers that it counts', () => {
  const [whole] = readPage(
    page(`<dl><dt>牵头单位</dt><dd>市发改委</dd></dl><ul><li data-of="tasks of=yangshi">12 行</li></ul>
      <p data-of="findings" data-search-field="name">写明 7，实际 8</p>
      <p>收录 <span data-of="documents">5</span> 份<i data-pagefind-ignore>（公开）</i>文件</p>`),
  );
  expect(whole?.blocks.map(({ text }) => text)).toEqual(['市发改委', '写明 7，实际 8', '收录 5 份文件']);
});

test('a heading that the site adds names what stands under it', () => {
  const [whole] = readPage(
    page(`<h2 id="a" data-pagefind-ignore>甲</h2><p>一</p>
      <hgroup data-pagefind-ignore><h3 id="b">乙</h3><p>12 行</p></hgroup><p>二</p>
      <section data-pagefind-ignore><h3 id="c">丙</h3><p>无</p></section><p>三</p>`),
  );
  expect(whole?.blocks.map(({ text, anchor, heading }) => [text, anchor, heading])).toEqual([
    ['一', 'a', '甲'],
    ['二', 'b', '乙'],
    ['三', 'b', '乙'],
  ]);
});

test('a block knows its field, where it leads, and its heading', () => {
  const [whole] = readPage(
    page(`<h1 data-search-field="name">题</h1><h2 id="a">甲</h2><p>一</p><table><tr id="r"><td>二</td></tr></table>
      <h2>乙</h2><p data-search-field="lead">三</p>`),
  );
  expect(whole?.title).toBe('题');
  expect(whole?.blocks).toEqual([
    { text: '题', field: 'name', anchor: null, heading: null },
    { text: '甲', field: 'body', anchor: 'a', heading: '甲' },
    { text: '一', field: 'body', anchor: 'a', heading: '甲' },
    { text: '二', field: 'body', anchor: 'r', heading: '甲' },
    { text: '乙', field: 'body', anchor: null, heading: '乙' },
    { text: '三', field: 'lead', anchor: null, heading: '乙' },
  ]);
});

test('a part that is a result of its own follows the page, which has its text too', () => {
  const parts = readPage(
    page('<p>前</p><section data-search-entry><h2 data-search-field="name">词</h2><p id="x">释</p></section>'),
  );
  expect(parts.map(({ anchor, title }) => [anchor, title])).toEqual([
    [null, '词'],
    ['x', '词'],
  ]);
  expect(parts.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([
    ['前', '词', '释'],
    ['词', '释'],
  ]);
});
