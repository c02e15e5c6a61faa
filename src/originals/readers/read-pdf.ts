import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Extract } from '../extract.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { checkEnding } from './pdf/check-ending.ts';
import { checkPackedParts } from './pdf/check-packed-parts.ts';
import { ExtractWriter } from './pdf/extract-writer.ts';
import { findMargins, type Margins } from './pdf/find-margins.ts';
import { layOutPage, type PageLayout } from './pdf/lay-out-page.ts';
import { type OpenDocument, openDocument, refuseBroken } from './pdf/open-document.ts';
import { orderPage, type PrintedPart } from './pdf/order-page.ts';
import { readDrawnPage } from './pdf/read-drawn-page.ts';
import { type PageNotes, readAttachments, readNotes } from './pdf/read-notes.ts';
import { tellLeftOut } from './pdf/tell-left-out.ts';

/** The most pages of a file, and the most operators that all of them may need. */
const [mostPages, usualWork] = [2000, 5_000_000];

/**
 * A PDF → its text as it is printed: one grid for each table of a page, ruled or set in columns; paragraphs with their printed
 * lines; page numbers and running heads as asides. Cells are one line a paragraph.
 * Refused: `file-format` (a password), `file-broken`, `file-limits`, `file-without-text` (a scan), `file-empty`.
 */
export async function readPdf(bytes: Uint8Array, mostWork = usualWork): Promise<Extract | Refusal> {
  const refused = checkEnding(bytes);
  if (refused !== null) return refused;
  const broken = checkPackedParts(bytes);
  if (typeof broken !== 'number') return broken;
  const opened = await openDocument(bytes, mostWork);
  if ('rule' in opened) return opened;
  try {
    return await readDocument(opened, broken);
  } finally {
    await opened.close();
  }
}

/** A page, and what is fastened to it. */
interface ReadPage {
  readonly layout: PageLayout;
  readonly notes: PageNotes;
}

async function readDocument(opened: OpenDocument, broken: number): Promise<Extract | Refusal> {
  const { numPages } = opened.document;
  if (numPages > mostPages) {
    return refuse('file-limits', `文件有 ${numPages} 页，上限为 ${mostPages} 页。请拆成几个文件后再导入`);
  }
  try {
    const pages = await Promise.race([readPages(opened.document), opened.stopped]);
    return refuseTextless(pages) ?? writeExtract(pages, await readAttachments(opened.document), broken);
  } catch {
    // Whatever pdf.js throws is said of the file: that it was stopped, or that a page is broken.
    if (!opened.hasStopped()) return refuseBroken();
    return refuse('file-limits', '文件的页面展开后内容太多，不像正常的公文。请确认来源，或拆成几个文件后再导入');
  }
}

async function readPages(document: PDFDocumentProxy): Promise<ReadPage[]> {
  const layers = await document.getOptionalContentConfig();
  const isLayerHidden = (layer: unknown) => layer !== null && !layers.isVisible(layer);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const drawing = await readDrawnPage(page, isLayerHidden);
    const shown = drawing.glyphs.map(({ text }) => text).join('');
    pages.push({ layout: layOutPage(drawing), notes: await readNotes(page, shown.replace(/\s/gu, '')) });
  }
  return pages;
}

/** More than half of the signs without a meaning: what can be read is no text. */
const mostUnmapped = 0.5;

function refuseTextless(pages: readonly ReadPage[]): Refusal | null {
  const sum = (count: (layout: PageLayout) => number) => pages.reduce((total, { layout }) => total + count(layout), 0);
  const signs = sum((layout) => layout.signs);
  const way = '请取得有文字的版本（如 Word），或识别成文字并逐字核对后存为 .txt，再导入那个 .txt';
  if (signs > 0 && sum((layout) => layout.unmapped) > mostUnmapped * signs) {
    return refuse('file-without-text', `PDF 里的字没有编码，复制出来是乱码。${way}`);
  }
  if (signs > 0) return null;
  if (sum((layout) => layout.pictures) === 0)
    return refuse('file-empty', 'PDF 里没有任何文字。请检查复制或下载是否成功');
  return refuse('file-without-text', `PDF 里只有图片（扫描件），没有文字。${way}`);
}

function writeExtract(pages: readonly ReadPage[], attachments: readonly string[], broken: number): Extract {
  const writer = new ExtractWriter();
  const margins = findMargins(pages.map(({ layout }) => layout));
  let open: ReturnType<typeof orderPage>['open'] = null;
  for (const [index, { layout, notes }] of pages.entries()) {
    const around = margins[index] ?? { header: new Set(), footer: new Set() };
    const ordered = orderPage(layout, around, open);
    writePage(writer, { layout, notes, parts: ordered.parts }, around, index + 1);
    open = ordered.open;
  }
  const unified = pages.reduce((sum, { layout }) => sum + layout.unified, 0);
  if (unified > 0) writer.leaveOut(`有 ${unified} 个字用的是部首等形似字的编码，已按所见记作通用的字`);
  if (broken > 0) writer.leaveOut(`PDF 里有 ${broken} 处内容损坏，页面上可能缺字。请重新取得文件，或与原件逐页对照`);
  for (const name of attachments) writer.leaveOut(`PDF 里带有附件“${name}”，没有读取。如需要，请另存后单独导入`);
  return writer.finish();
}

interface OrderedPage extends ReadPage {
  readonly parts: readonly PrintedPart[];
}

function writePage(writer: ExtractWriter, page: OrderedPage, margins: Margins, number: number): void {
  const { layout, notes, parts } = page;
  writer.startPage(number);
  writer.addAside(
    'header',
    [...margins.header].map(({ text }) => text),
  );
  for (const part of parts) {
    if (part.type === 'table') writer.addTable(part.rows);
    else writer.addParagraph(part.lines);
  }
  writer.addAside(
    'footer',
    [...margins.footer].map(({ text }) => text),
  );
  writer.addRemarks(notes.remarks);
  for (const text of tellLeftOut(layout, number)) writer.leaveOut(text);
  for (const value of notes.fields) writer.leaveOut(`第 ${number} 页的表单里填了“${value}”，页面上没有显示，没有读取`);
}
