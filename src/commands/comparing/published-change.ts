import type { ChangeEntry } from '../../records/registry/changes.ts';

/** What kinds of changes there are, those that matter most first, and how a report calls them. */
export const toldChangeKinds = {
  withdrawn: '撤回的网址',
  moved: '换了的网址',
  vanished: '没有了的网址，没有登记去向',
  verdict: '目标与结果的判断',
  state: '任务的状态',
  value: '指标数值',
  words: '文件的文字',
  matter: '文件的说明和原件',
  added: '新的网址',
  finding: '核对发现',
  record: '其他记录',
  site: '网站的名称、说明页和搜索',
} as const;

export type ToldChangeKind = keyof typeof toldChangeKinds;

/** A part of what is published, before and after; null on the side that has none. */
export interface ChangedField {
  readonly title: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A place in a file of the content folder; the line is 1-based, null for the whole file. */
export interface FilePlace {
  readonly file: string;
  readonly line: number | null;
}

/** One thing that a change of the content would publish otherwise. */
export interface PublishedChange {
  readonly kind: ToldChangeKind;
  /** Where readers find it; of what is gone, where they found it. */
  readonly address: string;
  /** What it is called, or how it begins. */
  readonly name: string;
  readonly turn: 'new' | 'gone' | 'changed';
  /** Where it is written now; of what is gone, where it was. */
  readonly place: FilePlace | null;
  readonly fields: readonly ChangedField[];
  /** Further addresses that come or go with this one. */
  readonly carried: number;
}

/** How many there are of something, before and after. */
export interface ChangedCount {
  readonly title: string;
  readonly before: number;
  readonly after: number;
}

/** All that a change of the content would publish, and what of it could not be compared. */
export interface ContentComparison {
  readonly since: string;
  readonly changes: readonly PublishedChange[];
  /** Those that differ. */
  readonly counts: readonly ChangedCount[];
  readonly notes: readonly string[];
  /** What the public is to be told of it and the log of changes does not tell yet. */
  readonly unlogged: readonly ChangeEntry[];
}
