import type { Ledger } from '../../records/model.ts';
import { type PageHead, toSectionHead } from '../frame/page-head.ts';
import { toAnchor } from '../frame/to-anchor.ts';
import { dataText } from './site-page-text.ts';

/** A published file: its name in /data/, what it is called, and what one record of it is. */
export interface DownloadFile {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** One table or description, in each format that it is published in. */
export interface DataSet {
  readonly anchor: string;
  readonly title: string;
  readonly description: string;
  readonly files: readonly { readonly name: string; readonly url: string }[];
}

/** Everything that /data/ says. */
export interface DataView {
  readonly head: PageHead;
  readonly sets: readonly DataSet[];
}

/** All that /data/ says about the files given; files of one name are one table in several formats. */
export function dataView(ledger: Ledger, files: readonly DownloadFile[]): DataView {
  const names = [...new Set(files.map(stem))];
  return {
    head: toSectionHead(ledger, 'data', dataText.title),
    sets: names.map((name) =>
      toDataSet(
        name,
        files.filter((file) => stem(file) === name),
      ),
    ),
  };
}

function toDataSet(name: string, files: readonly DownloadFile[]): DataSet {
  const [first] = files;
  return {
    anchor: toAnchor('data', name),
    title: first?.title.replace(/（[A-Z]+）$/u, '') ?? '',
    description: first?.description ?? '',
    files: files.map(({ name }) => ({ name, url: `/data/${name}` })),
  };
}

function stem(file: DownloadFile): string {
  return file.name.slice(0, file.name.indexOf('.'));
}
