import { isInGlossary } from '../glossary.ts';
import type { OutlineBlock } from '../source/outline.ts';
import { readItemMark } from '../values/item-mark.ts';
import { readAnnouncement, tellsNoPlan } from '../values/statements/announced-deeds.ts';
import { announcesWorks, namesWork, readWorkCount } from '../values/statements/named-works.ts';
import { findPartedList } from '../values/statements/parted-list.ts';

/** A list of deeds for the public, or of works by their names, that no numbers part and that a sentence or a heading announces. */
export interface AnnouncedList {
  readonly words: string;
  readonly counts: readonly number[];
  /** How many parts its marks or its lines make. */
  readonly found: number;
  /** Whether lines make them, and not marks within one paragraph. */
  readonly isLines: boolean;
  /** Whether it is still to be done, as far as the announcement tells. */
  readonly isPlan: boolean;
}

const fewest = 2;
/** So many names of works make a list. */
const fewestNames = 3;

/** The list that a block announces and holds, or that stands in plain paragraphs behind it; null where it announces none. */
export function readAnnouncedList(
  outline: readonly OutlineBlock[],
  index: number,
  recorded: ReadonlySet<OutlineBlock>,
): AnnouncedList | null {
  const block = outline[index];
  if (block === undefined || !('text' in block) || isInGlossary(block)) return null;
  return (
    (block.type === 'paragraph' ? readDeeds(outline, index, recorded) : null) ?? readNames(outline, index, recorded)
  );
}

/** The deeds for the public that a paragraph announces. */
function readDeeds(
  outline: readonly OutlineBlock[],
  index: number,
  recorded: ReadonlySet<OutlineBlock>,
): AnnouncedList | null {
  const block = outline[index];
  if (block?.type !== 'paragraph') return null;
  const parted = findPartedList(block.text);
  if (parted !== null) {
    const { announcement, parts } = parted;
    return { ...announcement, found: parts.length, isLines: false, isPlan: !tellsNoPlan(announcement.words) };
  }
  const announcement = /[：:]$/u.test(block.text.trim()) ? readAnnouncement(block.text) : null;
  const found = announcement === null ? 0 : countLines(outline.slice(index + 1), recorded);
  if (announcement === null || found < fewest) return null;
  return { ...announcement, found, isLines: true, isPlan: !tellsNoPlan(announcement.words) };
}

/** The works by their names, each in a paragraph, below what says that works follow. */
function readNames(
  outline: readonly OutlineBlock[],
  index: number,
  recorded: ReadonlySet<OutlineBlock>,
): AnnouncedList | null {
  const block = outline[index];
  if (block === undefined || !('text' in block) || !announcesWorks(block.text, block.type === 'heading')) return null;
  const behind = outline.slice(index + 1);
  const end = behind.findIndex((each) => each.type !== 'paragraph' || recorded.has(each) || !namesWork(each.text));
  const found = end === -1 ? behind.length : end;
  if (found < fewestNames) return null;
  const words = block.text.trim();
  return { words, counts: readWorkCount(words), found, isLines: true, isPlan: !tellsNoPlan(words) };
}

/** The plain paragraphs that follow at once, up to what is numbered, headed or recorded. */
function countLines(behind: readonly OutlineBlock[], recorded: ReadonlySet<OutlineBlock>): number {
  const end = behind.findIndex(
    (block) => block.type !== 'paragraph' || recorded.has(block) || readItemMark(block.text.trim()) > 0,
  );
  return end === -1 ? behind.length : end;
}
