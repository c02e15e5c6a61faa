import { globSync } from 'node:fs';
import { basename } from 'node:path';

const published = new Set(globSync('content/documents/**/*.md').map((path) => basename(path, '.md')));

/** Whether each of the documents stands in content/documents. */
export function arePublished(ids: readonly string[]): boolean {
  return ids.every((id) => published.has(id));
}

/** Folders of expectations under tests/content, each named by the documents that it is about, joined by `+`. */
const folders = globSync('tests/content/*/')
  .map((path) => basename(path))
  .toSorted();
const hasDocuments = (folder: string) => arePublished(folder.split('+'));

/** What holds of any documents, and the expectations of those that are published. */
export const contentTests: readonly string[] = [
  'tests/content/*.test.ts',
  ...folders.filter(hasDocuments).map((folder) => `tests/content/${folder}/*.test.ts`),
];

/** Folders of expectations that nothing is published for any more: nobody asks for them, and they may be deleted. */
export const idleExpectations: readonly string[] = folders.filter((folder) => !hasDocuments(folder));
