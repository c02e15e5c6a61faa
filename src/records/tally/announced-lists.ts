import { isInGlossary } from '../glossary.ts';
import type { OutlineBlock } from '../source/outline.ts';
import { readItemMark } from '../values/item-mark.ts';
import { readAnnouncement, tellsNoPlan } from '../values/statements/announced-deeds.ts';
import { findPartedList } from '../values/statements/parted-list.ts';

/** A list of deeds for the public that no numbers part and that a sentence announces. */
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

/** The list that a paragraph announces and holds, or that stands in plain paragraphs behind it; null where it announces none. */
export function readAnnouncedList(
  outline: readonly OutlineBlock[],
  index: number,
  recorded: ReadonlySet<OutlineBlock>,
): AnnouncedList | null {
  const block = outline[index];
  if (block?.type !== 'paragraph' || isInGlossary(block)) return null;
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

/** The plain paragraphs that follow at once, up to what is numbered, headed or recorded. */
function countLines(behind: readonly OutlineBlock[], recorded: ReadonlySet<OutlineBlock>): number {
  const end = behind.findIndex(
    (block) => block.type !== 'paragraph' || recorded.has(block) || readItemMark(block.text.trim()) > 0,
  );
  return end === -1 ? behind.length : end;
}
