/** What can befall a program at one of its steps. */
export const faultKinds = ['kill-before', 'kill-half', 'kill-after', 'ENOSPC', 'EROFS', 'EACCES', 'EIO'] as const;

/** `pause` lets another program run in between. */
export type FaultKind = (typeof faultKinds)[number] | 'pause';

/** What {@link file://./inject.ts} is told: which calls count, where it writes them down, and what befalls which of them. */
export interface Injection {
  /** Only calls about paths within these folders are steps. */
  readonly roots: readonly string[];
  /** The file that has a line for each step, written before the step is taken. */
  readonly log: string;
  /** Counted from 0; null leaves the program alone. */
  readonly at: number | null;
  readonly kind: FaultKind;
  /** Folders whose state is written down with each step. */
  readonly watched: readonly string[];
}

/** A call that changes what is on the disk. */
export interface Step {
  /** As Node names it, without Sync: writeFile, rename … */
  readonly call: string;
  /** The path that it changes; of a rename, the path that the file has then. */
  readonly path: string;
  /** Whether it can be broken off in its middle: it writes bytes, or works on a whole folder. */
  readonly hasHalf: boolean;
  /** The state of each watched folder before the step. */
  readonly states: readonly FolderState[];
}

export interface FolderState {
  /** Stands for the paths and bytes of all files, apart from what a writer keeps there while it works. */
  readonly hash: string;
  /** Whether a writer has begun to put files in their places. */
  readonly isOpen: boolean;
}

/** The variable that holds an {@link Injection} as JSON. */
export const injectionVariable = 'INJECTED_FAULT';
