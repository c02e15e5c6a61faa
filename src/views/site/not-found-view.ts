import type { Ledger } from '../../records/model.ts';
import { allDocuments, type PageHead, toPageHead } from '../frame/page-head.ts';
import { notFoundText } from './site-page-text.ts';

/** The head of the page that a server shows for an unknown address. */
export function notFoundHead(ledger: Ledger): PageHead {
  return toPageHead(
    {
      title: notFoundText.title,
      description: notFoundText.description,
      url: '/404.html',
      sources: [allDocuments(ledger)],
    },
    { section: null },
  );
}
