import { ReadingMemory } from './reading-memory.ts';

/** A content folder that is read. */
export interface ContentFolder {
  readonly root: string;
  /** The content folder whose registry holds for what is no place's own, where this one has no such file; null for none. */
  readonly common: string | null;
  /** What the last reading of it made. */
  readonly memory: ReadingMemory;
}

export function openContentFolder(
  root: string,
  { common = null, memory = new ReadingMemory() }: Partial<Omit<ContentFolder, 'root'>> = {},
): ContentFolder {
  return { root, common, memory };
}
