import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { renderBody } from '../../src/collections/render-body.ts';
import { parseMarkdown, stringifyMarkdown } from '../../src/mdast/markdown.ts';
import { toTextStream } from '../../src/mdast/text-stream.ts';
import type { DocumentSource } from '../../src/records/source/document-source.ts';
import { toOutline } from '../../src/records/source/outline.ts';
import { blocks, line, toRoot } from '../mdast/arbitraries.ts';
import { attributeOf, elementsOf, textOf } from './read-html.ts';

const allowed =
  'a blockquote br caption code del div em h1 h2 h3 h4 h5 h6 hr li ol p pre section strong table tbody td th thead tr ul'.split(
    ' ',
  );

test('every anchor of a heading, paragraph and row is in the page exactly once', () => {
  fc.assert(
    fc.property(blocks, (parts) => {
      const markdown = stringifyMarkdown(toRoot(parts));
      const rows = outlineOf(markdown).flatMap((block) => (block.type === 'table' ? block.grid.rows : []));
      const others = outlineOf(markdown).flatMap((block) => (block.type === 'table' ? [] : block.anchor));
      const expected = [...others, ...rows.flatMap(({ id }) => id ?? [])].sort();
      expect(idsOf(render(markdown)).sort()).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

test('the page says what the document says, and nothing else but the captions of its tables', () => {
  fc.assert(
    fc.property(blocks, (parts) => {
      const markdown = stringifyMarkdown(toRoot(parts));
      const said = toTextStream(parseMarkdown(new VFile(markdown))).characters.map(({ character }) => character);
      const shown = elementsOf(`<body>${render(markdown).replace(/<(caption|thead)>.*?<\/\1>/gsu, '')}`);
      const top = shown.filter(({ tagName, parentNode }) => ['p', 'td', 'h2', 'h3'].includes(tagName) && parentNode);
      expect(top.map(textOf).join('').replace(/\s+/gu, '')).toBe(said.join(''));
    }),
    { numRuns: 200 },
  );
});

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[按此](javascript:alert(1))',
  '[按此](JaVaScRiPt&#58;alert(1))',
  '[按此](data:text/html,<script>alert(1)</script>)',
  '![图](https://example.org/a.png)',
  '![图](javascript:alert(1))',
  '<a href="javascript:alert(1)" onclick="alert(1)">按此</a>',
  '<svg/onload=alert(1)>',
  '<iframe src="https://example.org"></iframe>',
  '<style>*{display:none}</style>',
  '<form action="https://example.org"><input name=a></form>',
  '<https://example.org/a>',
  '[^1]\n\n[^1]: 注',
  '| 甲 |\n| - |\n| <script>alert(1)</script><br>[按此](javascript:alert(1)) ![图](x.png) |',
  '> <b onmouseover="alert(1)">引用</b>\n\n- [ ] <script>alert(1)</script>',
  '```html\n<script>alert(1)</script>\n```',
];

test.each(attacks)('%s is shown as text and never run', (attack) => {
  expectHarmless(render(attack));
  expectHarmless(render(`# 标题\n\n${attack}\n\n**推进改革。**{#gaige}${attack}\n\n## ${attack.split('\n')[0]}\n`));
});

test('a further sentence of a paragraph has its anchor where it begins', () => {
  const [block] = outlineOf('一、甲改为乙。二、丙改为丁。').filter(({ type }) => type === 'paragraph');
  const anchor = block?.anchor ?? '';
  const sentences = new Map([[anchor, [{ id: `${anchor}.2`, quote: '二、丙改为丁' }]]]);
  const html = renderBody(outlineOf('一、甲改为乙。二、丙改为丁。'), new Map(), [], new Map(), sentences);
  expect(html).toContain(`一、甲改为乙。<span id="${anchor}.2"></span>二、丙改为丁。`);
  const lost = new Map([[anchor, [{ id: `${anchor}.2`, quote: '没有这一句' }]]]);
  const whole = renderBody(outlineOf('一、甲改为乙。二、丙改为丁。'), new Map(), [], new Map(), lost);
  expect(whole).toContain(`<span id="${anchor}.2"></span>一、甲改为乙。`);
});

test('whatever stands in a document, only plain elements come out', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.constantFrom(...attacks)), { maxLength: 6 }), (lines) => {
      expectHarmless(render(lines.join('\n\n')));
      expectHarmless(render(lines.join('')));
    }),
    { numRuns: 300 },
  );
});

test('headings keep their order, the title is a paragraph, a work item shows no identifier', () => {
  const html = render(
    '# 标题\n\n## 一、工作\n\n### （一）创新 {#chuangxin}\n\n**推进改革。**{#gaige}内容\n\n1. 甲\n2. 乙\n',
  );
  expect(html).toBe(
    '<p id="标题" class="printed-title">标题</p><h2 id="一-工作">一、工作</h2><h3 id="chuangxin">（一）创新</h3>' +
      '<p id="gaige" class="work-item"><strong>推进改革。</strong>内容</p>' +
      `<div id="${idsOf(html).at(-1)}"><ol>\n<li>甲</li>\n<li>乙</li>\n</ol></div>`,
  );
});

function outlineOf(markdown: string) {
  return toOutline({ tree: parseMarkdown(new VFile(markdown)) } as unknown as DocumentSource);
}

function render(markdown: string): string {
  return renderBody(outlineOf(markdown), new Map());
}

function idsOf(html: string): string[] {
  return elementsOf(html).flatMap((element) => attributeOf(element, 'id') ?? []);
}

function expectHarmless(html: string): void {
  for (const element of elementsOf(html)) {
    expect(allowed).toContain(element.tagName);
    for (const { name, value } of element.attrs) {
      expect([
        'aria-label',
        'class',
        'colspan',
        'data-label',
        'href',
        'id',
        'rowspan',
        'scope',
        'start',
        'tabindex',
        'title',
      ]).toContain(name);
      if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:|[#/]|$)/u);
    }
  }
}
