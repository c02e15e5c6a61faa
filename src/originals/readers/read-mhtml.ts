import type { Extract } from '../extract.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { decodePage } from './html/decode-page.ts';
import { PageWriter } from './html/page-writer.ts';
import { readSavedPage } from './html/read-saved-page.ts';
import { type Message, type MessagePart, readMessage } from './mhtml/message-parts.ts';
import { refuseEmptyPage } from './read-html.ts';

/**
 * A page that was saved with all that belongs to it as one file (.mht, .mhtml) → as `readHtml`, the pages in its frames and
 * the sheets of a workbook behind it, each where it stands in the file. Refused: as there, `file-broken` for a file without
 * a page, `file-limits`.
 */
export function readMhtml(bytes: Uint8Array): Extract | Refusal {
  const message = readMessage(bytes);
  if (message === null) return refuse('file-limits', `网页存档里的文件多得不像一个网页。${again}`);
  if (message.isCut) return refuse('file-broken', `网页存档缺了结尾，没有保存完或没有下载完。${again}`);
  const pages = pagesOf(message);
  if (pages.length === 0) return refuse('file-broken', `网页存档里没有网页。${again}`);
  const writer = new PageWriter();
  for (const [index, page] of pages.entries()) {
    const markup = decodePage(page.bytes, page.charset);
    if (typeof markup !== 'string') return markup;
    writer.beginPage(pages.length === 1 ? '' : `网页 ${index + 1}`);
    const refusal = readSavedPage(markup, writer);
    if (refusal !== null) return refusal;
  }
  if (!writer.hasText()) return refuseEmptyPage(writer);
  const extract = writer.toExtract();
  const leftOut =
    pages.length > 1 ? extract.leftOut.filter(({ text }) => !text.startsWith('网页有框架')) : extract.leftOut;
  return { ...extract, leftOut };
}

const again = '请用浏览器重新打开原网页，等显示完后另存一次';

/** The page that is to be shown first, and then the others, each once. */
function pagesOf({ parts, start }: Message): MessagePart[] {
  const pages = parts.filter(({ type, bytes }) => isPage(type) && bytes.length > 0);
  const first = pages.find(({ id }) => id !== null && id === start) ?? pages[0];
  return first === undefined ? [] : [first, ...pages.filter((page) => page !== first)];
}

function isPage(type: string): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml';
}
