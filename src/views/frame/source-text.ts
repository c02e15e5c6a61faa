import { type CountedNumber, type CountedText, counted } from './counted.ts';

/** What kind of date a page or a document shows. */
export const dateText = {
  date: '日期',
  dateIssued: '成文日期',
  datePublished: '发布日期',
  dateGiven: '报告日期',
  dateReposted: '转载日期',
  notDated: '日期未说明',
  said: {
    dateIssued: (day: string) => `${day}成文`,
    datePublished: (day: string) => `${day}发布`,
    dateGiven: (day: string) => `${day}作报告`,
  },
  noDate: (notStated: string, year: number) => `${notStated}（${year}年文件）`,
};

/** The documents that a page rests on, as one source. */
export const sourceText = {
  all: (documents: CountedText) => counted`收录的 ${documents}`,
  documents: (documents: CountedNumber) => counted`${documents} 份公开文件`,
  news: (news: CountedNumber) => counted`${news} 篇新闻报道`,
  and: '、',
};

export const citationText = {
  heading: '引用',
  fillDate: '请将“引用日期”换成您查阅的日期。',
  fillDateAndAddress: '请将“引用日期”换成您查阅的日期，并补全网址。',
};

export const embedText = {
  heading: '嵌入别的网页',
  note: '把下面的代码贴进网页，就显示本页的结论、图表和出处；内容随本站更新。',
  code: '嵌入用的代码',
  whole: (site: string) => `在“${site}”看全文、出处和核对`,
  licence: '使用许可',
};
