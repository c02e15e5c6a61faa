import { ReadingMemory } from './reading-memory.ts';

/** A content folder that is read. */
export interface ContentFolder {
  readonly root: string;
  /** The content folder whose registry holds for what is no place's own, where this one has no such file; null for none. */
  readonly common: string | null;
  /** What the last reading of it made. */
  readonly memory: ReadingMemory;
  /** The day of the reading, which nothing but suggestions to editors says: `2026-11-27`. */
  readonly today: string;
  /** Whether git is asked which addresses it had on record: where a check or a build depends on the answer. */
  readonly asksGit: boolean;
}

export function openContentFolder(
  root: string,
  {
    common = null,
    memory = new ReadingMemory(),
    today = toToday(),
    asksGit = false,
  }: Partial<Omit<ContentFolder, 'root'>> = {},
): ContentFolder {
  return { root, common, memory, today, asksGit };
}

function toToday(): string {
  return new Date().toISOString().slice(0, 10);
}
