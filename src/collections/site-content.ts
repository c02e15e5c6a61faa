import { hasFailed } from '../records/messages.ts';
import { type ReadLedger, readLedger } from '../records/read-ledger.ts';
import { toReport } from '../records/report.ts';
import { checkProsePages } from './check-prose.ts';

/** The content did not pass; the message is the report of every file. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/** The content folder as a site needs it: the ledger and the pages of prose, with the messages about all of it. */
export async function readSiteContent(root: string): Promise<ReadLedger> {
  const [read, pages] = await Promise.all([readLedger(root), checkProsePages(root)]);
  return { ...read, files: [...read.files, ...pages] };
}

/** Astro bundles the collections apart from the command that builds; what both read is kept where each can see it. */
const key = Symbol.for('mingzhang.content');

const shared = globalThis as { [key]?: Map<string, Promise<ReadLedger>> };

/** The same, read once in a process however many ask for it: the command that builds, every collection, the sitemap. */
export function readSiteContentOnce(root: string): Promise<ReadLedger> {
  shared[key] ??= new Map();
  const known = shared[key].get(root) ?? readSiteContent(root);
  shared[key].set(root, known);
  return known;
}

/** The same for whoever can use no content with faults. Throws {@link ContentError} with all messages when any is fatal. */
export async function loadSiteContent(root: string): Promise<ReadLedger> {
  const content = await readSiteContentOnce(root);
  const { files } = content;
  if (files.some(hasFailed)) throw new ContentError(`内容没有通过检查：\n${toReport(files, { fatalOnly: true })}`);
  return content;
}
