import { type CountedNumber, type CountedText, counted } from '../frame/counted.ts';

export const leaderText = {
  title: '分管领导（照所印）',
  link: '文件所印的分管领导',
  lead: (names: CountedText) =>
    counted`文件在分管领导一栏所印的姓名 ${names}，和印有它的行。只照文件所印列出，不作评价；不同文件里相同的姓名，本站不认定是同一人。`,
  names: (names: CountedNumber) => counted`${names} 个`,
  rows: (name: string, rows: CountedNumber) => counted`${name}（${rows} 行）`,
};
