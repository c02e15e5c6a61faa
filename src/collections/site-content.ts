import { hasFailed } from '../records/messages.ts';
import { type ReadLedger, readLedger } from '../records/read-ledger.ts';
import { ReadingMemory } from '../records/reading-memory.ts';
import { toReport } from '../records/report.ts';
import { pagesRoot, projectContent } from './content-root.ts';
import { type ProsePage, readProse } from './read-prose.ts';

/** The content folder as a site needs it: the ledger and the pages of prose, with the messages about all of it. */
export interface SiteContent extends ReadLedger {
  readonly pages: readonly ProsePage[];
}

/** The content did not pass; the message is the report of every file. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/** Reads the content folder, and leaves it to the caller what to do about the messages. */
export async function readSiteContent(root: string, memory: ReadingMemory = new ReadingMemory()): Promise<SiteContent> {
  const [read, prose] = await Promise.all([
    readLedger(root, { common: projectContent(), memory, asksGit: true }),
    readProse(pagesRoot(root), memory),
  ]);
  memory.endReading();
  return { ...read, pages: prose.pages, files: [...read.files, ...prose.files] };
}

/** What is kept of a content folder: what was read last, and what it was made of. */
interface Kept {
  readonly reading: Promise<SiteContent>;
  readonly memory: ReadingMemory;
}

/** Astro bundles the collections apart from the command that builds; what both read is kept where each can see it. */
const key = Symbol.for('mingzhang.content');

const shared = globalThis as { [key]?: Map<string, Kept> };

/** The same, read once in a process however many ask for it: the command that builds, every collection, the sitemap. */
export function readSiteContentOnce(root: string): Promise<SiteContent> {
  return shared[key]?.get(root)?.reading ?? readSiteContentAgain(root);
}

/** The same as it is now, for all who ask from then on; what has not changed since is not made again. */
export function readSiteContentAgain(root: string): Promise<SiteContent> {
  shared[key] ??= new Map();
  const memory = shared[key].get(root)?.memory ?? new ReadingMemory();
  const reading = readSiteContent(root, memory);
  shared[key].set(root, { reading, memory });
  return reading;
}

/** The same for whoever can use no content with faults. Throws {@link ContentError} with all messages when any is fatal. */
export async function loadSiteContent(root: string): Promise<SiteContent> {
  const content = await readSiteContentOnce(root);
  const { files } = content;
  if (files.some(hasFailed)) throw new ContentError(`内容没有通过检查：\n${toReport(files, { fatalOnly: true })}`);
  return content;
}
