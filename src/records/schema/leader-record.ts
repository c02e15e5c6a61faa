import type { z } from 'zod';
import { filledList, record, text, year } from './field-types.ts';

/** A name that rows of one document print in their column for the leader in charge. The same name in another document is another record: nobody says that it is the same person. */
export const leaderRecord = record({
  /** `<document>/<name>`. */
  id: text.meta({ title: '编号', description: '编号：文件编号/所印的姓名。' }),
  name: text.meta({ title: '分管领导', description: '照录这份文件所印的姓名。' }),
  document: text.meta({ title: '文件', description: '文件编号；不同文件中相同的姓名各为一条，本站不认定是同一人。' }),
  district: text.meta({ title: '地区', description: '地区编号。' }),
  year: year.meta({ title: '年度', description: '文件所说的工作年度。', tableType: 'year' }),
  rows: filledList(text).meta({ title: '条目', description: '印有这个姓名的条目编号，以“；”相连。' }),
});
export type LeaderRecord = z.infer<typeof leaderRecord>;
