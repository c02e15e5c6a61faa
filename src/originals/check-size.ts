import { type Refusal, refuse } from './refusal.ts';

/** The largest file that is read, in bytes. */
export const maximumSize = 10_000_000;

/** `file-too-large` for a file of so many bytes, also before it is read; null where it is not. */
export function checkSize(bytes: number): Refusal | null {
  if (bytes <= maximumSize) return null;
  const size = (bytes / 1_000_000).toFixed(1);
  return refuse(
    'file-too-large',
    `文件有 ${size} MB，上限为 ${maximumSize / 1_000_000} MB。请只保留正文，或拆成几个文件后再导入`,
  );
}
