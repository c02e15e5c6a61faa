import { VFile } from 'vfile';
import type { Extract } from '../originals/extract.ts';
import type { CheckedDocument } from '../records/checked-document.ts';
import { checkAnnexMissing } from '../records/checks/annex-missing.ts';
import { checkCompetingColumns } from '../records/checks/competing-columns.ts';
import { checkDeadlines } from '../records/checks/deadline-impossible.ts';
import { checkDeclaredCount, findDeclaredCounts } from '../records/checks/declared-count.ts';
import { checkItemNumber } from '../records/checks/item-number.ts';
import { checkUnitsUnread } from '../records/checks/units-unread.ts';
import { checkUnknownColumn } from '../records/checks/unknown-column.ts';
import { findUnknownUnits } from '../records/checks/unknown-units.ts';
import { checkUnread } from '../records/checks/unread.ts';
import { checkUnreadValues } from '../records/checks/unread-values.ts';
import { doubtAgain, fail, failAgain } from '../records/messages.ts';
import type { Registries } from '../records/registry/registries.ts';
import { nearestDepartments } from '../records/registry/registry.ts';
import { type DocumentSource, toSource } from '../records/source/document-source.ts';
import { tableHeadingReason } from '../records/source/front-matter.ts';
import type { TableRegistries } from '../records/tables/read-table.ts';
import { type Tally, toTally } from '../records/tally/tally.ts';
import { toCheckedDocument } from '../records/to-checked-document.ts';
import { reportContinued } from './report-continued.ts';
import { reportEmpty } from './report-empty.ts';
import { reportNewsItems } from './report-news-items.ts';

/** The line of the original that a line of the Markdown comes of; of a table's heading row, which is left out, where that stands. */
function toOriginalLine({ source, tables }: CheckedDocument, line: number): number {
  const { alignment, matter } = source;
  const [start, end] = matter.original.lines;
  const own = alignment.lines.get(line)?.startLine;
  if (own !== undefined) return own;
  const table = tables.find(({ block }) => block.line === line);
  if (table === undefined) return start;
  const body = table.block.grid.rows.map(({ place }) => alignment.lines.get(place?.line ?? 0)?.startLine ?? end);
  const first = Math.min(...body.slice(0, 1), end);
  const headings = matter.omitted.filter(
    (omission) => omission.reason === tableHeadingReason && omission.line <= first,
  );
  return headings.at(-1)?.line ?? first;
}

/** What the check will ask of a document that is about its reading, and not about places and units yet to be registered. */
const checks = [
  checkItemNumber,
  checkDeclaredCount,
  checkUnread,
  checkUnreadValues,
  checkDeadlines,
  checkAnnexMissing,
  checkUnknownColumn,
  checkCompetingColumns,
  checkUnitsUnread,
];

/** What a document is read and checked by. */
type ReviewRegistries = TableRegistries & Pick<Registries, 'knownIndicator' | 'indicators' | 'indicatorsIn'>;

/** What a document came to, as the check will see it. */
export interface Review {
  /** What became of its rows and items. */
  readonly tally: Tally;
  /** What the text at a line of the original became, as Markdown; null for what is left out. */
  readonly resultOf: (line: number) => string | null;
  /** Every count that it declares, beside what it lists. */
  readonly counts: readonly string[];
  /** Units that nobody has registered, and the known names nearest to each. */
  readonly newUnits: readonly { readonly name: string; readonly nearest: readonly string[] }[];
}

/** `not-proven`: what the importer itself has lost or moved is never written, however the original confused it. */
function reportUnproven({ alignment, matter }: DocumentSource, file: VFile): void {
  const { mismatches, unfound, undeclaredHeadings } = alignment;
  const [first] = mismatches;
  if (first === undefined && unfound.length + undeclaredHeadings.length === 0) return;
  const text = first === undefined ? '' : first.lost || first.added;
  const found = text === '' ? '表头或略去的文字' : `“${text.slice(0, 24)}”`;
  const line = first?.original.line ?? unfound[0]?.line ?? matter.original.lines[0];
  fail(
    file,
    'not-proven',
    `程序没有读准这里的${found}，读出的文档与原件不是一字不差，没有写入。请对照原件看此处的表格或换行，换一种方式复制，或另存为别的格式（如 .docx）再导入`,
    { line },
  );
}

/**
 * Reads a document as the check will, before it is written: what became of its rows and items, and every doubt about that
 * at its place in the original. Fatal: `not-proven`. What stops the check later is a doubt here, for the original may print it so. Fatal: front
 * matter that nobody could go on with.
 */
export function reviewDocument(markdown: string, original: Extract, registries: ReviewRegistries, file: VFile): Review {
  const own = new VFile({ path: file.path, value: markdown });
  const source = toSource(own, original);
  if (source === null) {
    for (const message of own.messages) failAgain(file, message, `导入的结果不合要求，没有写入：${message.reason}`);
    return { tally: toTally([], []), resultOf: () => null, counts: [], newUnits: [] };
  }
  reportUnproven(source, file);
  const document = toCheckedDocument(source, registries);
  for (const check of checks) check({ documents: [document], ...registries });
  for (const message of own.messages) {
    doubtAgain(file, message, message.reason, { line: toOriginalLine(document, message.line ?? 1) });
  }
  reportContinued(document, (line) => toOriginalLine(document, line), file);
  reportNewsItems(document, (line) => toOriginalLine(document, line), file);
  reportEmpty(document, file);
  const units = findUnknownUnits({ documents: [document], registry: registries.registry });
  return {
    tally: toTally(document.tables, document.items),
    resultOf: toResults(document),
    counts: findDeclaredCounts([document]).map(
      ({ words, declared, found }) => `${words}：写明 ${declared.join('、')}，列了 ${found.join('、')}`,
    ),
    newUnits: units.map(({ name, district }) => {
      return { name, nearest: nearestDepartments(registries.registry, name, district) };
    }),
  };
}

/** A line of the original → the line of the Markdown that it became. */
function toResults({ source }: CheckedDocument): Review['resultOf'] {
  const lines = String(source.file).split('\n');
  const places = [...source.alignment.lines];
  return (line) => {
    const found = places.find(([, { startLine, endLine }]) => startLine <= line && line <= endLine);
    return found === undefined ? null : (lines[found[0] - 1] ?? null);
  };
}
