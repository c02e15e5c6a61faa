import type { Unseen } from './drawing.ts';
import type { PageLayout } from './lay-out-page.ts';

/** The longest text that is quoted to an editor, in characters. */
const longestQuote = 40;

const sentences: Readonly<Record<Unseen['reason'], (quote: string) => string>> = {
  invisible: (quote) => `有看不见的文字${quote}，没有读取`,
  recognised: () => '是扫描图片，读到的文字是识别软件写进去的，可能有错。请对照原件逐字核对',
  layer: (quote) => `有隐藏图层上的文字${quote}，没有读取`,
  outside: (quote) => `有被裁掉、在页面或框线之外看不到的文字${quote}，没有读取`,
  slanting: (quote) => `有斜排的文字${quote}（多为水印），没有读取`,
};

/** What was seen on a page and not taken, or taken with a doubt: sentences to the editor. */
export function tellLeftOut({ pictures, signs, unseen, unmapped }: PageLayout, page: number): string[] {
  const byReason = Map.groupBy(
    unseen.filter(({ text }) => text.trim() !== ''),
    ({ reason }) => reason,
  );
  return [
    ...tellPictures(byReason.has('recognised') ? pictures - 1 : pictures, signs > 0, page),
    ...[...byReason].map(([reason, parts]) => `第 ${page} 页${sentences[reason](quote(parts))}`),
    ...(unmapped === 0 ? [] : [`第 ${page} 页有 ${unmapped} 个字没有编码，记作“�”。请对照原件补上`]),
  ];
}

function tellPictures(pictures: number, hasText: boolean, page: number): string[] {
  if (pictures === 0) return [];
  if (hasText) return [`第 ${page} 页有 ${pictures} 幅图片，图中如有文字，没有读取`];
  return [
    `第 ${page} 页没有文字，只有图片（扫描件），这一页没有读取。请取得有文字的版本，或识别成文字并逐字核对后补上`,
  ];
}

function quote(parts: readonly Unseen[]): string {
  const text = parts.map((part) => part.text.trim()).join(' ');
  const characters = [...text];
  return `“${characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : text}”`;
}
