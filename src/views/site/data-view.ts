import type { Ledger } from '../../records/model.ts';
import { uniqueNames } from '../../records/values/unique-names.ts';
import { type PageHead, toSectionHead } from '../frame/page-head.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { dataText } from './site-page-text.ts';

/** A published file: its name in /data/, what it is of, and what one record of it is. */
export interface DownloadFile {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly use: string | null;
}

/** One table or description, in each form that it is published in. */
export interface DataSet {
  readonly anchor: string;
  readonly title: string;
  readonly description: string;
  readonly files: readonly { readonly name: string; readonly url: string; readonly use: string | null }[];
}

/** Everything that /data/ says. */
export interface DataView {
  readonly head: PageHead;
  readonly sets: readonly DataSet[];
}

/** All that /data/ says about the files given. */
export function dataView(ledger: Ledger, files: readonly DownloadFile[]): DataView {
  const unique = uniqueNames();
  return {
    head: toSectionHead(ledger, 'data', dataText.title),
    sets: [...Map.groupBy(files, ({ title }) => title)].map(([title, own]) => {
      const stem = own[0]?.name.replace(/\..*$/u, '') ?? '';
      return toDataSet(toAnchor('data', unique(stem)), title, own);
    }),
  };
}

function toDataSet(anchor: string, title: string, files: readonly DownloadFile[]): DataSet {
  return {
    anchor,
    title,
    description: files[0]?.description ?? '',
    files: files.map(({ name, use }) => ({ name, url: `/data/${name}`, use })),
  };
}
