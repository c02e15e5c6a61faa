import type { VFile } from 'vfile';
import { fail } from '../../records/messages.ts';
import type { PartAlignment } from './align-parts.ts';

/**
 * `revision-unclear`: a row or a work item of which it cannot be told whether the revision still has it, at the place of
 * what it is likest to, with the line that says so. Of other text it is enough that its old address is gone.
 */
export function reportUnclearParts({ unclear, added }: PartAlignment, path: string, file: VFile): void {
  for (const { before, candidates } of unclear.filter((one) => one.before.isTask)) {
    const [likest, second] = candidates;
    if (likest === undefined) continue;
    const starts = added.filter(({ kind }) => kind === before.kind).map(({ text }) => text);
    const toStart = (text: string) => startOf(text, starts);
    const others = second === undefined ? '' : `，也像“${toStart(second.after.text)}”`;
    const found = `已发布的 ${before.anchor}“${toStart(before.text)}”像是这里的“${toStart(likest.after.text)}”（${Math.round(likest.likeness * 100)}% 相同）${others}，不能断定是不是同一项，没有写入`;
    const entry = (now: string) => `- { was: ${before.anchor}, now: ${JSON.stringify(now)} }`;
    const mend = `请在 documents/${path} 开头的 revised: 下写明：是同一项，写 ${entry(toStart(likest.after.text))}；原来那项没有了，写 ${entry('')}。再导入一次`;
    fail(file, 'revision-unclear', `${found}。${mend}`, { line: likest.after.line ?? 1 });
  }
}

/** So many characters are enough of a text that stands alone. */
const leastStart = 24;

/** Enough of a text to tell it from the others. */
function startOf(text: string, others: readonly string[]): string {
  for (let length = leastStart; length < text.length; length += 1) {
    const start = text.slice(0, length);
    if (others.every((other) => other === text || !other.startsWith(start))) return start;
  }
  return text;
}
