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
