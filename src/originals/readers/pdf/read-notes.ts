import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What is fastened to a page: remarks that a reader opens, and what was filled into fields that show it nowhere. */
export interface PageNotes {
  readonly remarks: readonly string[];
  readonly fields: readonly string[];
}

/** Their text is drawn on the page itself. */
const drawn = new Set(['FreeText', 'Widget', 'Link', 'Popup']);

/** The notes of a page; `shown` is the text that its drawing shows, without blanks. */
export async function readNotes(page: PDFPageProxy, shown: string): Promise<PageNotes> {
  const annotations: unknown[] = await page.getAnnotations();
  const remarks = annotations.flatMap((annotation) => {
    if (drawn.has(String(read(annotation, 'subtype'))) || read(annotation, 'hidden') === true) return [];
    return toTexts(read(read(annotation, 'contentsObj'), 'str'));
  });
  const fields = annotations.flatMap((annotation) => {
    const isText =
      read(annotation, 'subtype') === 'Widget' && ['Tx', 'Ch'].includes(String(read(annotation, 'fieldType')));
    return isText ? [read(annotation, 'fieldValue')].flat().flatMap(toTexts) : [];
  });
  return { remarks, fields: fields.filter((value) => !shown.includes(value.replace(/\s/gu, ''))) };
}

/** Names of the files that are packed into a document. */
export async function readAttachments(document: PDFDocumentProxy): Promise<string[]> {
  const attachments: unknown = await document.getAttachments();
  if (attachments instanceof Map) return [...attachments.keys()].map(String);
  return typeof attachments === 'object' && attachments !== null ? Object.keys(attachments) : [];
}

function toTexts(value: unknown): string[] {
  return typeof value === 'string' && value.trim() !== '' ? [value.replace(/\s+/gu, ' ').trim()] : [];
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
