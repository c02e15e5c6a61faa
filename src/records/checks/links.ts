import type { CheckedDocument } from '../checked-document.ts';
import { foldWords } from '../links/fold-wording.ts';
import { toPromiseSentences } from '../links/promise-sentences.ts';
import type { LinkEntry } from '../registry/link-registry.ts';
import type { CheckContext } from './check-context.ts';
import { quote as inQuotes } from './quote.ts';

/**
 * What the schema of registry/links.yaml cannot see: `registry-link` for a row or a report that is not there, rows of
 * one document or of two accounts, and words that the promises of the report do not say or say in several places;
 * `registry-duplicate` for a pair that is judged twice.
 */
export function checkLinks({ links, documents }: Pick<CheckContext, 'links' | 'documents'>): void {
  const { entries, report } = links;
  const known = new Set<string>();
  for (const [nth, entry] of entries.entries()) {
    const key =
      'with' in entry ? [entry.row, entry.with].toSorted().join(' ') : `${entry.row} ${foldWords(entry.quote)}`;
    if (known.has(key)) report([nth], '这一对已经登记过。请删去一条', 'registry-duplicate');
    known.add(key);
    for (const { field, text } of findFaults(entry, documents)) report([nth, field], text, 'registry-link');
  }
}

function findFaults(entry: LinkEntry, documents: readonly CheckedDocument[]): { field: string; text: string }[] {
  const documentOf = (row: string) =>
    documents.find(({ rows, amendments }) => [...rows, ...amendments].some(({ id }) => id === row));
  const own = documentOf(entry.row);
  if (own === undefined) return [{ field: 'row', text: `没有编号为“${entry.row}”的一行。请对照文件页面上的位置改正` }];
  const { account, id } = own.source.matter;
  if ('with' in entry) {
    const other = documentOf(entry.with);
    if (other === undefined)
      return [{ field: 'with', text: `没有编号为“${entry.with}”的一行。请对照文件页面上的位置改正` }];
    if (other.source.matter.account === account && other.source.matter.id !== id) return [];
    return [{ field: 'with', text: '两行应在同一地区、同一年度的两份文件中。请改正其中一行' }];
  }
  const report = documents.find(({ source }) => source.matter.id === entry.document);
  const { matter } = report?.source ?? {};
  if (report === undefined || matter?.kind !== 'government-work-report' || matter.account !== account) {
    return [{ field: 'document', text: `“${entry.document}”不是同一地区、同一年度的政府工作报告。请改正` }];
  }
  const words = foldWords(entry.quote);
  const found = toPromiseSentences(report).filter(({ text }) => foldWords(text).includes(words)).length;
  if (found === 1) return [];
  const text =
    found === 0
      ? `报告中没有${inQuotes(entry.quote)}这句话（回顾部分不计，一条只写一句）。请照录原话`
      : `报告中有 ${found} 处${inQuotes(entry.quote)}。请多录几个字，使它只有一处`;
  return [{ field: 'quote', text }];
}
