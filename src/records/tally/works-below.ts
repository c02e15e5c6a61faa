import type { OutlineBlock } from '../source/outline.ts';
import { beginsWithWork } from '../values/statements/states-work.ts';

/** What stands below one heading alone goes without saying. */
const fewest = 2;

/** The paragraphs below a heading up to the next one, where several stand there and some say work; none below any other block. */
export function findWorksBelow(outline: readonly OutlineBlock[], head: OutlineBlock | undefined): readonly string[] {
  if (head?.type !== 'heading') return [];
  const behind = outline.slice(outline.findIndex(({ anchor }) => anchor === head.anchor) + 1);
  const end = behind.findIndex(({ type }) => type !== 'paragraph');
  const texts = (end === -1 ? behind : behind.slice(0, end)).flatMap((block) => ('text' in block ? [block.text] : []));
  return texts.length >= fewest && texts.some(saysWork) ? texts : [];
}

/** 全力维护社会稳定。健全网格化管理服务机制。: in one of its sentences. */
function saysWork(text: string): boolean {
  return text.split(/[。；;]/u).some((sentence) => beginsWithWork(sentence.trim()));
}
