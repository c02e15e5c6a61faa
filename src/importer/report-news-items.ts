import type { VFile } from 'vfile';
import type { CheckedDocument } from '../records/checked-document.ts';
import { doubt } from '../records/messages.ts';
import type { ReadItem } from '../records/tally/read-items.ts';
import { findWorksBelow } from '../records/tally/works-below.ts';

/** So many numbered items make a list. */
const fewest = 2;

/** `items-unread`: each list in a document that is recorded as news, whose items are therefore no tasks: its first and its last one. */
export function reportNewsItems(
  { items, outline }: CheckedDocument,
  lineOf: (line: number) => number,
  file: VFile,
): void {
  for (const run of findRuns(items)) {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || run.length < fewest) continue;
    const below = findWorksBelow(outline, last.block);
    const end = below.at(-1)?.trim().slice(0, 16) ?? wordsOf(last);
    const more = below.length === 0 ? '' : `和${run.length > 1 ? '最后一个' : '它'}下面的 ${below.length} 段文字`;
    const found = `从“${wordsOf(first)}”起有 ${run.length} 个条目${more}没有成为任务（到“${end}”为止），因为文件记为新闻`;
    const mend =
      '请对照原件核对：不是新闻的，改 front matter 的 kind；是任务的，把它的编号写成粗体并在后面加上永久编号，如“**1.**{#xinjian-xuexiao}新建学校3所。”';
    doubt(file, 'items-unread', `${found}。${mend}`, { line: lineOf(first.block.line) });
  }
}

/** Items that the rule of news declares to be none, as they follow one another. */
function findRuns(items: readonly ReadItem[]): ReadItem[][] {
  const runs: ReadItem[][] = [[]];
  for (const item of items) {
    if (item.outcome.type === 'declared' && item.outcome.by === 'news') runs.at(-1)?.push(item);
    else runs.push([]);
  }
  return runs;
}

function wordsOf({ block }: ReadItem): string {
  return 'text' in block ? block.text.trim().slice(0, 16) : '';
}
