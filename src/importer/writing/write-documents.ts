import { join } from 'node:path';
import type { VFile } from 'vfile';
import { type HoldReports, holdFolder } from '../../files/hold-folder.ts';
import { describeUndone, toHoldReports } from '../../files/hold-reports.ts';
import { HalfWrittenError, writeTogether } from '../../files/write-together.ts';
import { describeHalfWritten } from '../../records/describe-error.ts';
import { doubt, fail, hasFailed } from '../../records/messages.ts';
import { describeSystemError } from '../../records/system-error.ts';
import { readKnownDocuments } from './known-documents.ts';
import { planDocuments, type WriteRequest, type Written } from './plan-documents.ts';

/**
 * Writes the documents and their original, all of them or none, once no other import writes to the folder; what a killed
 * import left half done is taken back first and said; `say` is told whom it waits for. A document that was made of the same bytes is
 * kept as an editor left it unless `force` is set; one of another original is kept in any case, and the new one gets a number.
 * Doubt: `import-unfinished`. Fatal: `original-exists`, `document-exists`, `document-edited`, `document-renamed`, `not-written`.
 */
export async function writeDocuments(
  request: WriteRequest,
  say: (line: string) => void,
  file: VFile,
): Promise<readonly Written[]> {
  const { out } = request;
  const reports: HoldReports = {
    ...toHoldReports(say),
    onUndone: (undone) => doubt(file, 'import-unfinished', describeUndone(undone)),
  };
  try {
    return await holdFolder(out, `导入到 ${out}`, reports, () => writeLocked(request, file));
  } catch (error) {
    const refusal = describeSystemError(error);
    if (refusal === null) throw error;
    const what = error instanceof HalfWrittenError ? describeHalfWritten(refusal) : `没有写入任何文件：${refusal}`;
    fail(file, 'not-written', `写不进 ${out}，${what}`);
    return [];
  }
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
