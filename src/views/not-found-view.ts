import type { Account } from '../records/model.ts';
import { newestDate } from './document-facts.ts';
import { allDocuments, type PageHead, toPageHead } from './page-head.ts';

/** The head of the page that a server shows for an unknown address. */
export function notFoundHead(account: Account): PageHead {
  return toPageHead(
    {
      title: '没有找到这个网页',
      description: '没有找到这个网页。可以从首页、任务、部门、地区和文件列表进入，或者全文检索。',
      url: '/404.html',
      date: newestDate(account.documents),
      sources: [allDocuments(account)],
    },
    { column: null },
  );
}
