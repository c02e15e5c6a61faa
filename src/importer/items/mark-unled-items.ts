import type { VFile } from 'vfile';
import type { DraftBlock } from '../draft.ts';
import { markAnnouncedItems } from './announced-items.ts';
import { markListedItems } from './listed-items.ts';
import { markPromisedParagraphs } from './promised-paragraphs.ts';
import { markStatedItems, type StatedItems } from './stated-items.ts';

/**
 * Gives the items of a text that names no unit anywhere the lead by which each becomes a task, by what tells that they are some,
 * the surest first: a sentence that counts them, paragraphs built alike below what promises them, a title over numbers, their words.
 */
export function markUnledItems(blocks: readonly DraftBlock[], title: string | null, file: VFile): StatedItems {
  const announced = markAnnouncedItems(blocks, title, file);
  const promised = markPromisedParagraphs(announced, title, file);
  return markStatedItems(markListedItems(promised, title, file), title, file);
}
