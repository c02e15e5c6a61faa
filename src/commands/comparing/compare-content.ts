import { rowsTable } from '../../outputs/tables/rows-table.ts';
import { toDocumentAddress, toRowAddress } from '../../records/addresses/list-addresses.ts';
import { withoutItemNumber } from '../../records/values/item-mark.ts';
import { compareAddresses } from './compare-addresses.ts';
import { compareRegistry } from './compare-site.ts';
import { compareTexts, type DocumentPair, wholeRow } from './compare-texts.ts';
import type { ComparedSide } from './compared-side.ts';
import { compareCounts } from './count-published.ts';
import { foldRenamed } from './fold-renamed.ts';
import { findMovedNumbers } from './moved-numbers.ts';
import { type ContentComparison, type PublishedChange, toldChangeKinds } from './published-change.ts';
import { tellRecords } from './tell-records.ts';
import { toldKinds, toldRows, toldTaskWords } from './told-kinds.ts';

/** All that the later content publishes otherwise, what matters most first. */
export function compareContent(
  before: ComparedSide,
  after: ComparedSide,
): Pick<ContentComparison, 'changes' | 'counts' | 'notes'> {
  const pairs = pairDocuments(before, after);
  const moved = new Set(pairs.flatMap((pair) => listMovedNumbers(pair)));
  const words = mergeWords(pairs.flatMap(compareTexts), tellRecords(toldRows, before, after));
  const told = [
    ...compareAddresses(before, after),
    ...words.flatMap((change) => (moved.has(change.address) ? withoutNumber(change) : change)),
    ...listTaskWords(words, before, after),
    ...toldKinds.flatMap((kind) => tellRecords(kind, before, after)),
    ...compareRegistry(before, after),
  ];
  const { changes, notes } = foldRenamed(told, before, after);
  return {
    changes: inOrder(changes),
    counts: compareCounts(before, after),
    notes: [...describeUnrecorded(before, after), ...describeMoved(pairs), ...describeMovedNumbers(moved), ...notes],
  };
}

/** Of tasks whose words are others because another document states them now: where a row of theirs tells it, that is enough. */
function listTaskWords(
  words: readonly PublishedChange[],
  before: ComparedSide,
  after: ComparedSide,
): PublishedChange[] {
  const told = new Set(words.map(({ address }) => address));
  const rowsOf = new Map(after.ledger.tasks.map(({ url, rows }) => [url, rows.map(toRowAddress)]));
  return tellRecords(toldTaskWords, before, after).filter(
    ({ address }) => !rowsOf.get(address)?.some((row) => told.has(row)),
  );
}

/** Addresses of the parts of which the number alone moved. */
function listMovedNumbers(pair: DocumentPair): string[] {
  const url = toDocumentAddress(pair.is.source.matter.id);
  return [...findMovedNumbers(pair)].map((anchor) => `${url}#${anchor}`);
}

/** What else a part says that another number moved; nothing where that is all. */
function withoutNumber(change: PublishedChange): PublishedChange[] {
  const others = change.fields.filter(
    ({ title, before, after }) =>
      !numberTitles.has(title) && withoutItemNumber(before ?? '') !== withoutItemNumber(after ?? ''),
  );
  return others.length === 0 ? [] : [{ ...change, fields: others }];
}

const numberTitles: ReadonlySet<string> = new Set(
  rowsTable.columns.flatMap(({ name, title }) => (['itemNumber', 'numberAsPrinted'].includes(name) ? [title] : [])),
);

function describeMovedNumbers(moved: ReadonlySet<string>): string[] {
  const [first] = moved;
  if (first === undefined) return [];
  return [`${moved.size} 处（如 ${first}）只是前面有增减，序号跟着变了，文字没有变，不逐处列出。`];
}

/** Changes by their kinds, within one in the order in which they were found. */
export function inOrder(changes: readonly PublishedChange[]): PublishedChange[] {
  const kinds = Object.keys(toldChangeKinds);
  return changes.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

/** The documents that both sides have: under one id, or where the registry says that the one became the other. */
export function pairDocuments(before: ComparedSide, after: ComparedSide): DocumentPair[] {
  const present = new Map(after.documents.map((document) => [toDocumentAddress(document.source.matter.id), document]));
  return before.documents.flatMap((was): DocumentPair[] => {
    const address = toDocumentAddress(was.source.matter.id);
    const own = present.get(address);
    if (own !== undefined) return [{ was, is: own }];
    const fate = after.addresses.fateOf(address);
    return (fate?.kind === 'moved' ? fate.to : []).flatMap((to) => {
      const is = present.get(to);
      return is === undefined ? [] : [{ was, is }];
    });
  });
}

/** What the columns of a row say otherwise stands for the whole row; a paragraph says its own words, and then what is read in it. */
function mergeWords(texts: readonly PublishedChange[], rows: readonly PublishedChange[]): PublishedChange[] {
  const said = new Map(texts.map((change) => [change.address, change]));
  const told = new Set(rows.map(({ address }) => address));
  const isWhole = (change: PublishedChange | undefined) => change?.fields.some(({ title }) => title === wholeRow);
  const merged = rows.flatMap((row): PublishedChange[] => {
    const text = said.get(row.address);
    if (text === undefined || isWhole(text)) return [row];
    const read = row.fields.filter(({ title }) => !['名称', '任务'].includes(title));
    return [{ ...text, fields: [...text.fields, ...read] }];
  });
  return [...texts.filter(({ address }) => !told.has(address)), ...merged];
}

function describeMoved(pairs: readonly DocumentPair[]): string[] {
  return pairs.flatMap(({ was, is }) => {
    const [from, to] = [was.source.matter.id, is.source.matter.id];
    const lost = '其中的行和指标数值换了编号，只比较了文字，没有逐项比较各栏和数值';
    return from === to ? [] : [`${toDocumentAddress(from)} 换成了 ${toDocumentAddress(to)}：${lost}。`];
  });
}

/** What the record of published addresses no longer has: without it a later change would go unseen. */
function describeUnrecorded({ addresses: was }: ComparedSide, { addresses: is }: ComparedSide): string[] {
  const kept = new Set(is.published.addresses.map(({ address }) => address));
  const lost = was.published.addresses.filter(({ address }) => !kept.has(address));
  const [first] = lost;
  if (first === undefined) return [];
  return [
    `addresses.txt 少了 ${lost.length} 个公布过的网址（如 ${first.address}），以后它们取消或另指他物，核查不会说。确实公布过的，请从版本库恢复这些行。`,
  ];
}
