const sum = /^(?:[合小总共累]计|满分|总分值?|总得分)(?:$|[：:（(\d])/u;
/** 工业合计, 以上小计: what is added up stands before the word. */
const namedSum = /^[^，。；\d]{1,12}(?:[合小总]计|总分值?|总得分)(?:[（(].*[）)])?$/u;
const note = /^(?:注|备注|说明|附注)\s*[：:]/u;

/** True for a day and nothing else, as it stands below what is signed: 2031年12月9日. */
export function isDay(text: string): boolean {
  return /^(?:\d{4}|二[〇○◯零OoＯｏ][〇○◯零OoＯｏ一二三四五六七八九十]{2})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$/u.test(
    text.replace(/\s+/gu, ''),
  );
}

/** True for what begins a row that adds up others: 小计, 合 计, 总计（12项）, 满分. */
export function isSum(text: string): boolean {
  return sum.test(text.replace(/\s+/gu, ''));
}

/** True for what names such a row where nothing but figures stands beside it: 工业合计. */
export function isNamedSum(text: string): boolean {
  return namedSum.test(text.replace(/\s+/gu, ''));
}

/** True for what begins a note across a table: 注：…. */
export function isNote(text: string): boolean {
  return note.test(text.trim());
}
