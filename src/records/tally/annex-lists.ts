import type { OutlineBlock } from '../source/outline.ts';
import { announcesAnnexes, beginsAnnexList, continuesAnnexList, namesAnnex } from '../values/annex-list.ts';

/** The numbered lists of what is attached, each with its lines: 附件：1.… and 2.… below it. */
export function findAnnexLists(outline: readonly OutlineBlock[]): OutlineBlock[][] {
  const lists: OutlineBlock[][] = [];
  let isOpen = false;
  let isAnnounced = false;
  for (const block of outline) {
    const text = block.type === 'paragraph' ? block.text : '';
    const printed = 'text' in block ? block.text : '';
    const isFirst = beginsAnnexList(text) || announcesAnnexes(printed);
    isOpen = beginsAnnexList(text) || (isOpen && continuesAnnexList(text));
    isAnnounced = announcesAnnexes(printed) || (isAnnounced && namesAnnex(printed));
    if (isFirst) lists.push([block]);
    else if (isOpen || isAnnounced) lists.at(-1)?.push(block);
  }
  return lists;
}
