import type { Extract } from '../extract.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { decodePage } from './html/decode-page.ts';
import { PageWriter } from './html/page-writer.ts';
import { readSavedPage } from './html/read-saved-page.ts';

/**
 * A page of the web as it was saved, or what an office program saved as one → paragraphs, tables, and the furniture of the
 * site as asides. Refused: `file-encoding`, `file-without-text`, `file-limits`.
 */
export function readHtml(bytes: Uint8Array): Extract | Refusal {
  const markup = decodePage(bytes);
  if (typeof markup !== 'string') return markup;
  const writer = new PageWriter();
  const refusal = readSavedPage(markup, writer);
  return refusal ?? (writer.hasText() ? writer.toExtract() : refuseEmptyPage(writer));
}

/** `file-without-text` for a page without any text, by what it holds instead. */
export function refuseEmptyPage(writer: PageWriter): Refusal {
  const frames = writer.countLeftOut('框架');
  if (frames > 0) {
    const mend = '请在浏览器里单独打开框架里的网页，另存后再导入；或另存为“单个文件网页（.mhtml）”';
    return refuse('file-without-text', `网页自己没有文字，内容在 ${frames} 个框架里，没有随网页一起收到。${mend}`);
  }
  const pictures = writer.countLeftOut('图片');
  const found = pictures > 0 ? `只有 ${pictures} 张图片` : '内容可能由脚本载入';
  const mend = '请用浏览器打开，等内容出现后全选、复制到 Word 或 WPS，另存为 .docx 后再导入；图片请取得有文字的版本';
  return refuse('file-without-text', `网页里没有文字（${found}）。${mend}`);
}
