import { type CountedNumber, type CountedText, counted } from '../frame/counted.ts';

/** How many tasks: a printed number is one 项, each row under it one 行, and a promise is not counted with its parts. */
export const tallyText = {
  items: (items: CountedNumber) => counted`${items} 项`,
  rows: (rows: CountedNumber) => counted`${rows} 行`,
  rowsIn: (items: CountedNumber, rows: CountedNumber) => counted`${items} 项，分 ${rows} 行`,
  rowsOfItems: (items: CountedNumber, rows: CountedNumber) => counted`${items} 项里的 ${rows} 行`,
  broken: (own: CountedText, wholes: CountedNumber, parts: CountedNumber) =>
    counted`${own}，其中 ${wholes} 项分解为 ${parts} 项`,
  allBroken: (own: CountedText, parts: CountedNumber) => counted`${own}，分解为 ${parts} 项`,
  brokenInto: (parts: CountedNumber) => counted`分解为 ${parts} 项`,
  last: (last: CountedNumber) => counted`没有再分解的 ${last} 项`,
  lastRows: (last: CountedNumber) => counted`没有再分解的 ${last} 行`,
  kindsOfParts: (own: CountedText, parts: CountedText) => counted`${own}。分解出来的：${parts}`,
};

export const taskListText = {
  lead: (tally: CountedText) => counted`共 ${tally}，按地区和年度分账。`,
  rule: '印在一个序号下的几行是一项；报告的一项承诺分解为几项的，总数只计承诺，不再加分解出来的。',
};

export const taskYearText = {
  year: (district: string, year: number) => `${district}${year}年`,
  title: (year: string) => `${year}任务`,
  description: (year: string, tally: CountedText) =>
    counted`${year}公开承诺的任务 ${tally}，按文件的标题排列，每项写明责任单位、进展与出处。`,
  summary: (tally: CountedText, kinds: CountedText) => counted`共 ${tally}：${kinds}。`,
  district: (name: string) => `${name}的指标、部门和文件`,
  progress: (what: CountedText) => counted`任务的进展（${what}）`,
  inState: (year: string, state: string) => `${year}任务：${state}`,
  stateCount: (rows: CountedNumber) => counted`${rows} 行。`,
  stateDescription: (year: string, state: string, count: CountedText) =>
    counted`${year}的任务中，进展写作“${state}”的 ${count}`,
  all: (year: string) => `${year}的全部任务`,
};

/** Tasks of several accounts on one page. */
export const tasksByYearText = {
  summary: (tally: CountedText, years: CountedNumber) => counted`任务 ${tally}，来自 ${years} 个地区年度。`,
  years: '按地区年度',
  progress: (what: CountedText) => counted`任务的进展（${what}）`,
};

export const yearTableText = {
  caption: '各地区、各年度的任务数与进展',
  note: '进展按行计；分解了的承诺不计，只计分解出来的各项。',
  year: '年度',
  tasks: '任务',
};

export const chartText = { state: '状态', count: '项数', rows: '行数', share: '比例' };
