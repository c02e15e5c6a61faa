import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { hasFailed } from '../../records/messages.ts';
import { nameSeverity, sortMessages } from '../../records/report.ts';
import { describeTally } from '../../records/tally/describe-tally.ts';
import type { ImportedDocument } from '../import-file.ts';
import { reportText } from './report-text.ts';

/** One received file on its way through the import: what was said of it, and what it gave. */
export interface ReportedFile {
  readonly file: VFile;
  readonly documents: readonly ImportedDocument[];
}

/** What an editor looks at after an import, as one page without scripts: each file, what it was read as, and each doubt beside what it is about. */
export function renderReport(files: readonly ReportedFile[]): string {
  const doubts = files.reduce((sum, { file }) => sum + file.messages.length, 0);
  const failed = files.filter(({ file }) => hasFailed(file)).length;
  const documents = files.reduce((sum, one) => sum + one.documents.length, 0);
  const page = h('html', { lang: 'zh-CN' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', reportText.title),
      h('style', style),
    ]),
    h('body', [
      h('main', [
        h('h1', reportText.title),
        h('p', reportText.sum(files.length, documents, doubts, failed)),
        ...(files.length > 1 ? [toContents(files)] : []),
        ...files.map(toSection),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

function toContents(files: readonly ReportedFile[]): Element {
  return h('nav', { ariaLabel: reportText.contents }, [
    h(
      'ol',
      files.map(({ file }, nth) => {
        const state = hasFailed(file) ? reportText.refused : reportText.doubts(file.messages.length);
        return h('li', [h('a', { href: `#f${nth + 1}` }, file.path), ` ${state}`]);
      }),
    ),
  ]);
}

function toSection(reported: ReportedFile, nth: number): Element {
  const { file, documents } = reported;
  return h('section', [
    h('h2', { id: `f${nth + 1}` }, file.path),
    ...(documents.length === 0 ? [h('p', { className: ['refused'] }, reportText.nothing)] : documents.map(toDocument)),
    ...(file.messages.length === 0 ? [h('p', reportText.clean)] : [toMessages(reported)]),
  ]);
}

function toDocument({ matter, tally, counts, newUnits }: ImportedDocument): Element {
  const facts: readonly (readonly [name: string, value: string | undefined])[] = [
    [reportText.kind, reportText.kinds[matter.kind]],
    [reportText.place, matter.district],
    [reportText.year, `${matter.year}${matter.period === undefined ? '' : ` ${matter.period}`}`],
    [reportText.number, matter.documentNumber],
    [reportText.issuer, matter.issuer],
    [reportText.date, matter.dateGiven ?? matter.dateIssued ?? matter.datePublished],
    [reportText.address, `/documents/${matter.id}/`],
    [reportText.account, describeTally(tally) || reportText.noAccount],
    [reportText.counts, counts.join('；') || undefined],
  ];
  return h('div', [
    h('h3', matter.title),
    h(
      'dl',
      facts.flatMap(([name, value]) => (value === undefined ? [] : [h('div', [h('dt', name), h('dd', value)])])),
    ),
    ...(newUnits.length === 0 ? [] : [toUnits(newUnits)]),
  ]);
}

function toUnits(units: ImportedDocument['newUnits']): Element {
  return h('details', [
    h('summary', reportText.newUnits(units.length)),
    h(
      'ul',
      units.map(({ name, nearest }) =>
        h('li', nearest.length === 0 ? name : `${name}（${reportText.nearest}${nearest.join('、')}）`),
      ),
    ),
  ]);
}

function toMessages({ file, documents }: ReportedFile): Element {
  const rows = sortMessages([file]).map(({ message }) => {
    const at = message.line ?? 1;
    const original = documents[0]?.lineOf(at) ?? null;
    const result = documents.map(({ resultOf }) => resultOf(at)).find((text) => text !== null) ?? null;
    return h('tr', { className: message.fatal === true ? ['fatal'] : [] }, [
      h('td', original?.place ?? String(at)),
      toReason(message.fatal === true, message.reason, message.ruleId ?? '', original?.place ?? ''),
      toQuoted(original?.text ?? null, reportText.original),
      toQuoted(result, reportText.result),
    ]);
  });
  const heads = [reportText.where, reportText.what, reportText.original, reportText.result];
  return h('div', { className: ['wide'], tabIndex: 0, role: 'region', ariaLabel: reportText.what }, [
    h('table', [
      h(
        'thead',
        h(
          'tr',
          heads.map((head) => h('th', { scope: 'col' }, head)),
        ),
      ),
      h('tbody', rows),
    ]),
  ]);
}

/** The end of a message that is to be pasted into a file: an entry of YAML, on its own line. */
const entry = /^(.*?[：:])(- \{.*\})(.*)$/su;

/** What is to be looked at; its place has a cell of its own, and what is to be pasted a line of its own. */
function toReason(isFatal: boolean, reason: string, rule: string, place: string): Element {
  const text = place !== '' && reason.startsWith(`${place}：`) ? reason.slice(place.length + 1) : reason;
  const [, before = text, paste = '', after = ''] = entry.exec(text) ?? [];
  return h('td', [
    h('strong', nameSeverity(isFatal)),
    ` ${before}`,
    ...(paste === '' ? [] : [h('pre', h('code', paste.replaceAll(' - {', '\n- {'))), after]),
    h('p', h('code', rule)),
  ]);
}

/** Longer texts are cut where they are shown; the document has them whole. */
const longest = 300;

function toQuoted(text: string | null, name: string): Element {
  const cut = text !== null && text.length > longest ? '……' : '';
  const shown = text === null || text === '' ? [] : [h('q', text.slice(0, longest)), cut];
  return h('td', { dataName: name }, shown);
}

const style = `
:root{color-scheme:light dark;font:1rem/1.7 system-ui,sans-serif}
main{max-width:72rem;margin:auto;padding:1rem}
h2{border-top:2px solid;padding-top:.5rem;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.25rem 1rem}
dl div{display:flex;gap:.5rem}dt{font-weight:600;white-space:nowrap}dd{margin:0;overflow-wrap:anywhere}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;min-width:40rem}
th,td{border:1px solid #8886;padding:.4rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
td:first-child{white-space:nowrap}td:nth-child(n+3){width:24%}
.fatal td:nth-child(2),.refused{border-inline-start:.3rem solid #b3261e;padding-inline-start:.5rem}
code{font-size:.85em}pre{margin:.5rem 0;white-space:pre-wrap;user-select:all;background:#8882;padding:.3rem .5rem}
:focus-visible{outline:.2rem solid;outline-offset:.1rem}
@media screen and (width<48rem){.wide{overflow:visible}table{min-width:0}thead{display:none}tr,td{display:block}
tr{border:1px solid #8886;margin-block:.5rem}td{border:0}td:first-child{font-weight:600;white-space:normal}td:nth-child(n+3){width:auto}
td:empty{display:none}[data-name]::before{content:attr(data-name)"：";font-weight:600}}
@media print{details::details-content{content-visibility:visible;block-size:auto}.wide{overflow:visible}tr,li{break-inside:avoid}h2,h3{break-after:avoid}}`;
