import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { comparisonText, toPlaceText } from './comparison-text.ts';
import {
  type ContentComparison,
  type PublishedChange,
  type ToldChangeKind,
  toldChangeKinds,
} from './published-change.ts';
import { groupByKind, toCountLine, toHeadline } from './render-comparison.ts';

/** The same as one page without scripts, with both sides whole. */
export function renderComparisonPage({ since, changes, counts, notes, unlogged }: ContentComparison): string {
  const title = comparisonText.title(since);
  const groups = groupByKind(changes);
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
        ...(groups.length === 0 ? [] : [toContents(groups)]),
        ...(counts.length === 0 ? [] : [toList(comparisonText.counts, counts.map(toCountLine))]),
        ...groups.map(toSection),
        toList(comparisonText.notes, [...notes, comparisonText.limits]),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

type ChangeGroup = ReturnType<typeof groupByKind>[number];

/** Where each kind stands and how many there are of it, those that matter most first. */
function toContents(groups: readonly ChangeGroup[]): Element {
  const items = groups.map(({ kind, group }) =>
    h('li', [h('a', { href: `#${kind}` }, toldChangeKinds[kind]), ` ${comparisonText.places(group.length)}`]),
  );
  return h('nav', { ariaLabel: comparisonText.contents }, [h('h2', comparisonText.contents), h('ul', items)]);
}

/** So many of a kind are read at once; more of them open on demand. */
const mostOpen = 20;

function toSection({ kind, group }: ChangeGroup): Element {
  const heading = `${toldChangeKinds[kind]}（${comparisonText.places(group.length)}）`;
  const rest = group.slice(mostOpen);
  const more = h('details', [h('summary', comparisonText.rest(rest.length)), ...rest.map(toArticle)]);
  return h('section', { id: kind }, [
    h('details', { open: isUrgent(kind) }, [
      h('summary', h('h2', heading)),
      ...group.slice(0, mostOpen).map(toArticle),
      ...(rest.length > 0 ? [more] : []),
    ]),
  ]);
}

/** What follows from the texts, and what is new, is unfolded by whoever wants it. */
function isUrgent(kind: ToldChangeKind): boolean {
  return !['added', 'finding', 'record', 'site'].includes(kind);
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
  const { address, place, fields, turn } = change;
  return h('article', [
    h('h3', toHeadline(change)),
    h('p', [
      h('code', address),
      ...(place === null ? [] : [` ${comparisonText.where[turn]} `, h('code', toPlaceText(place))]),
    ]),
    ...(fields.length === 0 ? [] : [toTable(fields)]),
  ]);
}

function toTable(fields: PublishedChange['fields']): Element {
  // Of what is said of a thing that is gone there is no side before.
  if (fields.every(({ before }) => before === null)) return toFacts(fields);
  const sides = [comparisonText.before, comparisonText.after];
  const heads = [h('td'), ...sides.map((head) => h('th', { scope: 'col' }, head))];
  const rows = fields.map(({ title, before, after }) =>
    h('tr', [
      h('th', { scope: 'row' }, title),
      ...[before, after].map((text, nth) => h('td', { dataLabel: sides[nth] ?? '' }, text ?? '')),
    ]),
  );
  return h('table', [h('thead', h('tr', heads)), h('tbody', rows)]);
}

function toFacts(fields: PublishedChange['fields']): Element {
  const rows = fields.map(({ title, after }) => h('tr', [h('th', { scope: 'row' }, title), h('td', after ?? '')]));
  return h('table', { className: ['facts'] }, h('tbody', rows));
}

const style = `
:root{color-scheme:light dark;font:1rem/1.7 system-ui,sans-serif}
main{max-width:60rem;margin:auto;padding:1rem;overflow-wrap:anywhere}
summary{cursor:pointer}section{border-top:2px solid;padding-top:.5rem;margin-top:1rem}h2{display:inline;font-size:1.2rem}nav h2,section>h2{display:block;margin-block:.5rem}h3{font-size:1rem;margin-block:1.5rem 0}p{margin-block:.2rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}thead td,.facts th{width:8rem}
th,td{border:1px solid #8886;padding:.4rem;text-align:start;vertical-align:top;white-space:pre-line}
code{font-size:.85em}
@media screen and (width<36rem){thead{display:none}table,tbody,tr,th,td{display:block;width:auto!important}tr{border:1px solid #8886;margin-block:.4rem}
th,td{border:0;padding:.2rem .4rem}td[data-label]::before{content:attr(data-label) "：";opacity:.75}}`;
