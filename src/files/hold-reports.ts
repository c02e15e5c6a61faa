import type { HoldReports } from './hold-folder.ts';
import type { Undone } from './write-together.ts';

/** A command's own words, each on a line, for what it meets before it holds a folder. */
export function toHoldReports(say: (line: string) => void): HoldReports {
  return {
    onWait: (holder) => say(`${holder}正在用同一个内容目录，等它结束后再继续……（按 Ctrl+C 停止）`),
    onUndone: (undone) => say(describeUndone(undone)),
  };
}

/** What was taken back after a killed process and what was left: nothing of it goes without a word. */
export function describeUndone({ takenBack, kept }: Undone): string {
  const back = takenBack.length > 0 ? `已恢复原状：${takenBack.join('、')}` : '';
  const left = kept.length > 0 ? `后来改过，保留未动，请核对：${kept.join('、')}` : '';
  const what = [back, left].filter((part) => part !== '').join('；');
  return `上一次写入中途被打断，${what}。那次是导入的，请把那份原件再导入一次`;
}
