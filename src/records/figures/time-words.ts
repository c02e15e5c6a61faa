/** What counts from another year on; it holds until the part of the sentence ends, or names this year. */
const sinceEarlier = /累计|历年|以来(?<!今年以来)|至今|总数已?达|总共有/gu;
const thisYear = /今年|本年|当年|年内|上半年|一季度|前[二三]季度|\d{1,2}\s*[-—–~～至]\s*\d{1,2}\s*月/gu;
/** 今年累计 counts from January on. */
const sinceJanuary = new RegExp(`(?:${thisYear.source})(?:以来|末|底)?[，,]?(?:已|共|已经)?累计`, 'gu');

/** Less than what was done in the year so far. */
const upTo = /截[至止][^，,；;]*|\d{1,2}\s*[-—–~～至]\s*\d{1,2}\s*月(?:份)?|\d{1,2}月(?:\d{1,2}日|底|末|止)/gu;
const ofOnePeriod = /[当本单]月|\d月(?:份)?(?!\d)|(?<!前)[二三四]季度/u;
/** 城东街道：新建18个 is told of that place alone. */
const ofOnePlace = /(?<!全|我|本)(?:市|区|县|镇|乡|街道|村|局|公司|集团)[：:][^：:]*$/u;

/** What is meant to be and not told to be done. */
const meant =
  /计划|(?<![虚模])拟|将(?!军)|预计|预期|力争|争取|确保|目标|有望|(?<![主重需摘纪概首])要(?![素求件点闻])|下半年|下一步|下阶段|明年|来年|年底前/u;
const notYet =
  /未(?!来|成年)|没有|(?<![高时和])尚|仍有|还有|还剩|剩余|不足|[有亟]待|待(?=[批审定建验开完])|正在|有序|抓紧/u;
const each = /每|人均|户均|日均|月均|年均|平均|均(?=\d)|[/／]/u;
const otherTimes =
  /去年|上年|前年|同期|往年|近[一二三四五两\d]+年|[三五两]年(?:内|来|计划|行动)|“?十[一二三四五]五”?|远期|到\d{4}年/u;
const partOfYear = /上半年|[一二三四]季度|\d{1,2}月(?:\d{1,2}日|[底末])?(?:之?前)/u;
const stock = /累计|总数|总量|保有量/u;

/** Whether the words before an amount let it be what is to be done in the year: all of it, and no stock. */
export function isOfWholeYear(before: string, year: number): boolean {
  return !isOfOtherYear(before, year) && ![each, partOfYear, stock].some((words) => words.test(before));
}

/**
 * Whether the words before an amount let it be what was done in the year: `clause` from its own beginning, `part` from that
 * of its part of the sentence.
 */
export function isDoneThisYear(clause: string, part: string, year: number): boolean {
  const own = part.replaceAll(sinceJanuary, '今年');
  const since = lastPlace(sinceEarlier, own);
  const isCounted =
    since < 0 || (since < lastPlace(thisYear, own) && !clause.replaceAll(sinceJanuary, '').includes('累计'));
  const isPart = ofOnePeriod.test(part.replaceAll(upTo, '')) || ofOnePlace.test(part);
  return (
    isCounted && !isPart && !isOfOtherYear(part, year) && ![meant, notYet, each].some((words) => words.test(clause))
  );
}

function isOfOtherYear(words: string, year: number): boolean {
  const years = [...words.matchAll(/(?<!\d)(20\d{2})(?=\s*年|\s*[-—~～至]\s*20\d{2}(?!\d))/gu)].map(([, printed]) =>
    Number(printed),
  );
  return otherTimes.test(words) || years.some((named) => named !== year);
}

function lastPlace(pattern: RegExp, words: string): number {
  return [...words.matchAll(pattern)].at(-1)?.index ?? -1;
}
