import type { CheckedDocument } from '../checked-document.ts';
import { toDocumentParts } from '../document-parts.ts';
import type { Ledger } from '../model.ts';
import { remembering } from '../remembering.ts';
import { type SiteAddress, toSiteAddress } from './site-address.ts';

/** Every address of the site that is kept: of documents and their parts, tasks, departments, districts, indicators, topics and terms. */
export function listAddresses(ledger: Ledger, documents: readonly CheckedDocument[]): SiteAddress[] {
  const { departments, districts, indicators, topics, terms } = ledger;
  const documentsOf = Map.groupBy(
    ledger.rows.flatMap(({ document, units }) => units.map(({ department }) => ({ document, department }))),
    ({ department }) => department,
  );
  const observationsOf = Map.groupBy(ledger.observations, ({ indicator }) => indicator);
  const all = [
    ...documents.flatMap((document) => documentAddresses(document)),
    ...ledger.tasks.map(({ url, name, text, rows }) => {
      return toSiteAddress(url, `${name ?? ''}${text}`, { carriers: rows.map(toRowAddress) });
    }),
    ...departments.map(({ id, url, name }) => toSiteAddress(url, name, { carriers: toCarriers(documentsOf.get(id)) })),
    ...indicators.map(({ id, url, name }) => {
      return toSiteAddress(url, name, { carriers: toCarriers(observationsOf.get(id)) });
    }),
    ...[...districts, ...topics].map(({ url, name }) => toSiteAddress(url, name)),
    ...terms.map(({ url, term, document, anchor }) => {
      return toSiteAddress(url, term, { carriers: [toRowAddress(`${document}/${anchor}`)] });
    }),
  ];
  return [...new Map(all.map((one) => [one.address, one])).values()];
}

/** The page of a document. */
function toDocumentAddress(id: string): string {
  return `/documents/${id}/`;
}

/** The place of a row on the page of its document. */
function toRowAddress(row: string): string {
  return row.replace(/^(.*)\/([^/]*)$/u, (_, document, anchor) => `${toDocumentAddress(document)}#${anchor}`);
}

function toCarriers(stated: readonly { readonly document: string }[] = []): Iterable<string> {
  return new Set(stated.map(({ document }) => toDocumentAddress(document)));
}

const documentAddresses = remembering((document: CheckedDocument): SiteAddress[] => {
  const { id, title, kind } = document.source.matter;
  const page = toDocumentAddress(id);
  const carriers = [page];
  return [
    toSiteAddress(page, title, { whole: `${kind} ${title}` }),
    toSiteAddress(`${page}original/`, title, { carriers }),
    ...toDocumentParts(document).map(({ anchor, text }) => toSiteAddress(`${page}#${anchor}`, text, { carriers })),
  ];
});
