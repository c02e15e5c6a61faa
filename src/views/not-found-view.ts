import type { Account } from '../records/model.ts';
import { newestDate } from './document-facts.ts';
import { allDocuments, type PageHead, toPageHead } from './page-head.ts';
import { notFoundText } from './page-text.ts';

/** The head of the page that a server shows for an unknown address. */
export function notFoundHead(account: Account): PageHead {
  return toPageHead(
    {
      title: notFoundText.title,
      description: notFoundText.description,
      url: '/404.html',
      date: newestDate(account.documents),
      sources: [allDocuments(account)],
    },
    { column: null },
  );
}
