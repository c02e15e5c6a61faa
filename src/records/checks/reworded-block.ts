import type { VFile } from 'vfile';
import { toAddressMark } from '../../mdast/identifier.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { addressOf } from '../source/outline.ts';

/** A heading or paragraph that other words gave another anchor, and how it keeps the one that it had. */
export interface RewordedBlock {
  readonly file: VFile;
  /** Its last character. */
  readonly place: { readonly line: number; readonly column: number };
  /** What must stand at its end. */
  readonly mark: string;
  readonly mend: { readonly actual: string; readonly expected: string };
}

/** @param kept The anchor under which it was published. */
export function findReworded(
  { source: { file }, outline }: CheckedDocument,
  anchor: string,
  kept: string,
): RewordedBlock | null {
  const block = outline.find((one) => one.anchor === anchor);
  if (block?.type !== 'heading' && block?.type !== 'paragraph') return null;
  const end = block.node.position?.end;
  if (end === undefined || block.lead?.id != null || addressOf(block.node) !== null) return null;
  const line = String(file).split('\n')[end.line - 1] ?? '';
  const last = [...line.slice(0, end.column - 1)].at(-1) ?? '';
  const mark = toAddressMark(kept);
  return {
    file,
    place: { line: end.line, column: end.column - last.length },
    mark,
    mend: { actual: last, expected: `${last}${mark}` },
  };
}
