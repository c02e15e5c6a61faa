import { type Refusal, refuse } from '../../refusal.ts';

/** A reader looks for the end of a file in its last 1024 bytes; some programs write a little behind it. */
const reach = 4096;

/** `file-broken` for a file without its end: what is left of it would be read as though it were all. */
export function checkEnding(bytes: Uint8Array): Refusal | null {
  const end = Buffer.from(bytes.subarray(-reach)).toString('latin1');
  if (/\bstartxref\b|%%EOF/u.test(end)) return null;
  return refuse(
    'file-broken',
    '这是 PDF 文件，但没有下载完（缺了结尾）。请重新下载或复制一次，能在 PDF 阅读器中打开后再导入',
  );
}
