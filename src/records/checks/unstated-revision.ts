import type { CheckedDocument } from '../checked-document.ts';
import { readStatedRevision, type StatedRevision } from '../supersession/stated-revision.ts';

/** What a document says of another one that it changes or replaces, where its front matter does not say which; null where it says nothing, or both do. */
export function findUnstatedRevision({
  source: { matter },
  outline,
}: Pick<CheckedDocument, 'source' | 'outline'>): StatedRevision | null {
  if (matter.supersedes !== undefined || matter.amends !== undefined) return null;
  if (matter.kind === 'news' || matter.kind === 'government-work-report') return null;
  const texts = outline.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  return readStatedRevision(matter.title, texts);
}
