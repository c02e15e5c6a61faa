import { tellsNoPlan } from '../../records/values/statements/announced-deeds.ts';
import { findPartedList } from '../../records/values/statements/parted-list.ts';
import { tellsResult } from '../../records/values/statements/states-work.ts';
import { type DraftBlock, type DraftText, isText, paragraph } from '../draft.ts';
import type { AnnouncedRun } from './announced-run.ts';
import { wholeLead } from './item-lead.ts';
import { isNumbered } from './item-number.ts';

/** Two may be a sentence in two halves. */
const fewest = 3;

/** Blocks among which lists were cut, and the lists. */
export interface CutLists {
  readonly blocks: readonly DraftBlock[];
  readonly runs: readonly AnnouncedRun[];
}

/**
 * The blocks, with each list of deeds that marks alone part (这六件实事是：…；…；…。) cut into a paragraph and a task for each, where they
 * are as many as the sentence before them says, and are still to be done.
 */
export function cutPartedDeeds(blocks: readonly DraftBlock[]): CutLists {
  const runs: AnnouncedRun[] = [];
  const cut = blocks.flatMap((block): DraftBlock[] => {
    const parts = isText(block) ? cutBlock(block) : null;
    if (parts === null) return [block];
    runs.push(parts.run);
    return parts.blocks;
  });
  return { blocks: cut, runs };
}

function cutBlock(block: DraftText): { readonly blocks: DraftText[]; readonly run: AnnouncedRun } | null {
  if (block.type === 'heading' || block.lead > 0 || isNumbered(block)) return null;
  const list = findPartedList(block.text);
  if (list === null || !list.isCounted || list.parts.length < fewest) return null;
  const texts = list.parts.map(({ start, end }) => block.text.slice(start, end).trim());
  if (tellsNoPlan(list.announcement.words) || mostlyResults(texts)) return null;
  const members = texts.map((text) => wholeLead(paragraph(text, block.line)));
  const [first, last] = [list.parts[0]?.start ?? 0, list.parts.at(-1)?.end ?? 0];
  const [before, behind] = [block.text.slice(0, first), block.text.slice(last)].map((text) =>
    text.trim() === '' ? [] : [{ ...block, text: text.trim() }],
  );
  return {
    blocks: [...(before ?? []), ...members, ...(behind ?? [])],
    run: { announcement: list.announcement.words, members },
  };
}

/** True where most of them say what has become of them. */
export function mostlyResults(texts: readonly string[]): boolean {
  return texts.filter(tellsResult).length * 2 > texts.length;
}
