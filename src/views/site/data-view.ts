import type { Ledger } from '../../records/model.ts';
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
  return {
    head: toSectionHead(ledger, 'data', dataText.title),
    sets: [...Map.groupBy(files, ({ title }) => title)].map(([title, own]) => toDataSet(title, own)),
  };
}

function toDataSet(title: string, files: readonly DownloadFile[]): DataSet {
  const [first] = files;
  const stem = first?.name.replace(/\..*$/u, '') ?? '';
  return {
    anchor: toAnchor('data', stem),
    title,
    description: first?.description ?? '',
    files: files.map(({ name, use }) => ({ name, url: `/data/${name}`, use })),
  };
}
