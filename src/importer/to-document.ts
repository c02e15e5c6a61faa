import type { VFile } from 'vfile';
import { doubt } from '../records/messages.ts';
import { type DocumentMeta, readMeta } from './document/document-meta.ts';
import { headTitle, type TitledBlocks, withoutColumn } from './document/document-title.ts';
import { findSecondDocument } from './document/second-document.ts';
import { type Draft, type DraftBlock, isText, type SourceLine } from './draft.ts';
import { readContents } from './draft-contents.ts';
import type { ImportRegistry } from './import-registry.ts';
import { markItems } from './items/mark-items.ts';
import { markUnledItems } from './items/mark-unled-items.ts';
import { reportSharedUnits } from './items/report-shared-units.ts';
import type { DraftBody } from './read-body.ts';

/** A document as it was read: its blocks, and what it says of itself. */
export interface ReadDocument {
  readonly draft: Draft;
  readonly meta: DocumentMeta;
}

/** What a page or the blocks of an original give → its document. Doubts: `title-missing`, `title-unsure`, `several-documents`, `units-unstated`, those of `readMeta`. */
export function toDocument(
  body: DraftBody,
  title: string | null,
  lines: readonly SourceLine[],
  registry: ImportRegistry,
  file: VFile,
): ReadDocument {
  const titled = headTitle(markItems(body.blocks), title);
  reportTitle(titled, file);
  reportDropped(titled, file);
  reportSecond(titled.blocks, file);
  reportSharedUnits(titled.blocks, file);
  const stated = markUnledItems(titled.blocks, titled.title, file);
  const draft: Draft = {
    startLine: lines[0]?.line ?? 1,
    endLine: lines.at(-1)?.line ?? 1,
    blocks: [...stated.blocks],
    omitted: body.omitted,
    corrections: body.corrections,
  };
  const contents = readContents(draft.blocks, registry);
  const hints = {
    title: titled.title === null ? '无标题' : withoutColumn(titled.title),
    line: draft.startLine,
    datePublished: null,
    around: body.omitted.flatMap(({ text, reason }) => (reason === '网页导航' ? [text] : [])),
    margins: body.omitted.flatMap(({ text, reason }) => (reason === '页眉页脚' ? [text] : [])),
    hasUnreadTable: file.messages.some(({ ruleId, line }) => ruleId === 'table-unknown' && isWithin(lines, line)),
    ...contents,
    hasProgress: contents.hasProgress || stated.isReport,
  };
  return { draft, meta: readMeta(draft.blocks, hints, registry.registry.districts, file) };
}

function isWithin(lines: readonly SourceLine[], line: number | null | undefined): boolean {
  return line != null && (lines[0]?.line ?? 1) <= line && line <= (lines.at(-1)?.line ?? 1);
}

function reportTitle({ title, unsure, blocks }: TitledBlocks, file: VFile): void {
  if (title === null) {
    doubt(file, 'title-missing', '文中没有找到标题，暂记为“无标题”。请在 front matter 的 title 中填写', { line: 1 });
  } else if (unsure !== null) {
    const line = blocks.filter(isText).find(({ depth }) => depth === 1)?.line ?? 1;
    const text = `暂以“${title}”为标题，${unsure}。请核对 front matter 的 title 和正文的大标题`;
    doubt(file, 'title-unsure', text, { line });
  }
}

/** What a portal prints before a title stays in the text; that the title of the record lacks it is said. */
function reportDropped({ title, blocks }: TitledBlocks, file: VFile): void {
  const kept = title === null ? '' : withoutColumn(title);
  const dropped = title?.startsWith('【') && title.endsWith(kept) ? title.slice(0, -kept.length).trim() : '';
  if (dropped === '') return;
  const line = blocks.filter(isText).find(({ depth }) => depth === 1)?.line ?? 1;
  const text = `标题前面的“${dropped}”像是网站栏目的名称，正文照录，没有记入 front matter 的 title。请对照原件核对：是标题的一部分的，在 title 中补上`;
  doubt(file, 'title-unsure', text, { line });
}

function reportSecond(blocks: readonly DraftBlock[], file: VFile): void {
  const second = findSecondDocument(blocks);
  if (second === null) return;
  const text = `前面已有落款，从“${second.title}”起像是另一份文件，暂与前面的记作一份，编号、文号和日期都是前面那份的。请把原件拆成几个文件后分别导入`;
  doubt(file, 'several-documents', text, { line: second.line });
}
