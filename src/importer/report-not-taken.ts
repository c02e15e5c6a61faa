import type { VFile } from 'vfile';
import type { LeftOut } from '../originals/extract.ts';
import { doubt } from '../records/messages.ts';

/** More kinds of things of one original than this are counted, not listed. */
const most = 20;

/** What was seen in an original and not taken, each kind once, at its first place. Doubt: `left-out`. */
export function reportNotTaken(leftOut: readonly LeftOut[], file: VFile): void {
  const kinds = [...Map.groupBy(leftOut, ({ text }) => text)];
  for (const [text, all] of kinds.slice(0, most)) {
    const count = all.length > 1 ? `，共 ${all.length} 处` : '';
    doubt(file, 'left-out', `原件里另有：${text}${count}。请对照原件`, { line: all[0]?.line ?? 1 });
  }
  const [next] = kinds[most]?.[1] ?? [];
  if (next === undefined) return;
  const rest = kinds.slice(most).reduce((sum, [, all]) => sum + all.length, 0);
  doubt(file, 'left-out', `原件里另有 ${rest} 处没有收入，请对照原件`, { line: next.line });
}
