import { join } from 'node:path';
import type { VFile } from 'vfile';
import { type Undone, undoUnfinished, writeTogether } from '../../files/write-together.ts';
import { doubt, fail, hasFailed } from '../../records/messages.ts';
import { explainSystemError } from '../../records/system-error.ts';
import { readKnownDocuments } from './known-documents.ts';
import { planDocuments, type WriteRequest, type Written } from './plan-documents.ts';
import { withLock } from './with-lock.ts';

/**
 * Writes the documents and their original, all of them or none, once no other import writes to the folder; what a killed
 * import left half done is taken back first; `onWait` is told who writes there. A document that is there already and differs, because an
 * editor changed it, is kept unless `force` is set; one of another original is kept in any case, and the new one gets a number.
 * Doubt: `import-unfinished`. Fatal: `original-exists`, `document-exists`, `document-edited`, `document-renamed`, `not-written`.
 */
export async function writeDocuments(
  request: WriteRequest,
  onWait: (holder: string) => void,
  file: VFile,
): Promise<readonly Written[]> {
  const { out } = request;
  try {
    return await withLock(out, onWait, async () => {
      reportUndone(await undoUnfinished(out), file);
      return writeLocked(request, file);
    });
  } catch (error) {
    const refusal = explainSystemError(error);
    if (refusal === null) throw error;
    fail(file, 'not-written', `写不进 ${out}，没有写入任何文件：${refusal}`);
    return [];
  }
}

/** Nothing that an import takes back, or leaves, goes without a word. */
function reportUndone({ takenBack, kept }: Undone, file: VFile): void {
  if (takenBack.length === 0 && kept.length === 0) return;
  const back = takenBack.length > 0 ? `已恢复原状：${takenBack.join('、')}` : '';
  const left = kept.length > 0 ? `后来改过，保留未动，请核对：${kept.join('、')}` : '';
  const what = [back, left].filter((part) => part !== '').join('；');
  doubt(file, 'import-unfinished', `上一次导入中途被打断，${what}。那次的原件请再导入一次`);
}

async function writeLocked(request: WriteRequest, file: VFile): Promise<readonly Written[]> {
  const { out, original } = request;
  const { isKept, plans } = await planDocuments(request, await readKnownDocuments(out), file);
  const changed = plans.filter(({ outcome }) => outcome !== '未变');
  if (hasFailed(file)) return [];
  await writeTogether(out, [
    ...(isKept ? [] : [{ path: join('originals', original.name), bytes: original.bytes }]),
    ...changed.map(({ path, markdown }) => ({ path: join('documents', path), bytes: Buffer.from(markdown, 'utf8') })),
  ]);
  return plans;
}
