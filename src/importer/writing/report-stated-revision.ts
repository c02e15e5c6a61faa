import type { VFile } from 'vfile';
import { doubt } from '../../records/messages.ts';
import { describeStatedRevision, findCandidates } from '../../records/supersession/revision-candidates.ts';
import { readStatedRevision } from '../../records/supersession/stated-revision.ts';
import type { ImportedDocument } from '../import-file.ts';
import type { KnownDocument } from './known-documents.ts';

/**
 * `supersession-unstated`: a document whose words say that it changes or replaces another one. Which one is for the editor to say:
 * what is held and fits is named.
 */
export function reportStatedRevision(
  { matter, markdown, startLine }: ImportedDocument,
  others: readonly KnownDocument[],
  file: VFile,
): void {
  if (matter.kind === 'news' || matter.kind === 'government-work-report') return;
  const body = markdown.slice(markdown.indexOf('\n---\n') + 5);
  const stated = readStatedRevision(
    matter.title,
    body.split('\n').filter((line) => !/^[|#]/u.test(line)),
  );
  const known = others.find(({ id }) => id === matter.id)?.text ?? '';
  // What an editor has said once is not asked again.
  if (stated === null || /^(?:supersedes|amends):/mu.test(known)) return;
  const held = others.flatMap((other) => other.matter ?? []);
  const text = describeStatedRevision(stated, matter, findCandidates(stated, matter, held));
  doubt(file, 'supersession-unstated', text, { line: startLine });
}
