import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { comparisonText, toPlaceText } from './comparison-text.ts';
import { type ContentComparison, type PublishedChange, toldChangeKinds } from './published-change.ts';
import { groupByKind, toCountLine, toHeadline } from './render-comparison.ts';

/** The same as one page without scripts, with both sides whole. */
export function renderComparisonPage({ since, changes, counts, notes, unlogged }: ContentComparison): string {
  const title = comparisonText.title(since);
  const isEmpty = changes.length === 0 && counts.length === 0;
  const page = h('html', { lang: 'zh-CN' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title),
      h('style', style),
    ]),
    h('body', [
      h('main', [
        h('h1', title),
        ...(isEmpty ? [h('p', comparisonText.none)] : []),
        ...(unlogged.length === 0 ? [] : [h('p', comparisonText.unlogged(unlogged.length))]),
        ...(counts.length === 0 ? [] : [toList(comparisonText.counts, counts.map(toCountLine))]),
        ...groupByKind(changes).map(({ kind, group }) => {
          const heading = h('h2', `${toldChangeKinds[kind]}（${group.length} 处）`);
          return h('section', [heading, ...group.map(toArticle)]);
        }),
        toList(comparisonText.notes, [...notes, comparisonText.limits]),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

function toList(heading: string, lines: readonly string[]): Element {
  return h('section', [
    h('h2', heading),
    h(
      'ul',
      lines.map((line) => h('li', line)),
    ),
  ]);
}

function toArticle(change: PublishedChange): Element {
  const { address, place, fields } = change;
  return h('article', [
    h('h3', toHeadline(change)),
    h('p', [
      h('code', address),
      ...(place === null ? [] : [` ${comparisonText.where} `, h('code', toPlaceText(place))]),
    ]),
    ...(fields.length === 0 ? [] : [toTable(fields)]),
  ]);
}

function toTable(fields: PublishedChange['fields']): Element {
  const heads = ['', comparisonText.before, comparisonText.after].map((head) => h('th', { scope: 'col' }, head));
  const rows = fields.map(({ title, before, after }) =>
    h('tr', [h('th', { scope: 'row' }, title), h('td', before ?? ''), h('td', after ?? '')]),
  );
  return h('table', [h('thead', h('tr', heads)), h('tbody', rows)]);
}

const style = `
:root{color-scheme:light dark;font:1rem/1.7 system-ui,sans-serif}
main{max-width:60rem;margin:auto;padding:1rem;overflow-wrap:anywhere}
h2{border-top:2px solid;padding-top:.5rem}h3{font-size:1rem;margin-block:1.5rem 0}p{margin-block:.2rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}thead th:first-child{width:8rem}
th,td{border:1px solid #8886;padding:.4rem;text-align:start;vertical-align:top;white-space:pre-line}
code{font-size:.85em}@media screen and (width<36rem){thead th:first-child{width:4.5rem}}`;
