import type { SiteAddress } from '../../records/addresses/site-address.ts';
import type { CheckedDocument } from '../../records/checked-document.ts';
import { remembering } from '../../records/remembering.ts';
import type { FilePlace } from './published-change.ts';

/** Where what is published is written in the content folder; null where that is no single place. */
export interface FilePlaces {
  /** A document, or a part of it by its anchor. */
  ofPart(document: string, anchor?: string): FilePlace | null;
  /** What stands at an address: a document and its parts, and what a row or a paragraph states. */
  ofAddress(address: Pick<SiteAddress, 'address' | 'carriers'>): FilePlace | null;
}

const partOfDocument = /^\/documents\/(?<document>[^/]+)\/(?:original\/)?(?:#(?<anchor>.*))?$/u;

export function toFilePlaces(documents: readonly CheckedDocument[]): FilePlaces {
  const known = new Map(documents.map((document) => [document.source.matter.id, document]));
  const ofPart = (id: string, anchor = '') => {
    const document = known.get(id);
    if (document === undefined) return null;
    const line = anchor === '' ? 1 : (linesOfAnchors(document).get(anchor) ?? null);
    return { file: document.source.file.path, line };
  };
  const ofAddress: FilePlaces['ofAddress'] = ({ address, carriers }) => {
    const stated = partOfDocument.test(address) ? address : carriers.find((carrier) => carrier.includes('#'));
    const { document, anchor } = partOfDocument.exec(stated ?? '')?.groups ?? {};
    return document === undefined ? null : ofPart(document, anchor);
  };
  return { ofPart, ofAddress };
}

/** Lines of the Markdown file by the anchors of its blocks and rows. */
const linesOfAnchors = remembering(({ outline }: CheckedDocument): ReadonlyMap<string, number> => {
  const lines = outline.flatMap((block): (readonly [string, number])[] => {
    const own = [block.anchor, block.line] as const;
    if (block.type !== 'table') return [own];
    return [own, ...block.grid.rows.map(({ id, place }) => [id ?? '', place?.line ?? block.line] as const)];
  });
  return new Map(lines);
});
