import type { Format } from './formats/format.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The largest text that is read, in bytes. */
export const maximumSize = 10_000_000;

/** Of an office file most is pictures, which are not read; what is read has limits of its own. */
const largest: Partial<Record<Format, number>> = {
  docx: 50_000_000,
  xlsx: 50_000_000,
  xls: 20_000_000,
  doc: 50_000_000,
  rtf: 50_000_000,
  pdf: 50_000_000,
};

/** `file-too-large` for a file of so many bytes; before its format is known, by the largest of all. Null where it is not. */
export function checkSize(bytes: number, format: Format | null): Refusal | null {
  const limit = format === null ? Math.max(...Object.values(largest)) : (largest[format] ?? maximumSize);
  if (bytes <= limit) return null;
  const size = (bytes / 1_000_000).toFixed(1);
  const others = format === null ? `（文本和网页 ${maximumSize / 1_000_000} MB）` : '';
  return refuse(
    'file-too-large',
    `文件有 ${size} MB，上限为 ${limit / 1_000_000} MB${others}。请只保留正文，或拆成几个文件后再导入`,
  );
}
