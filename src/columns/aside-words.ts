const sum = /^(?:合|小|总|共|累)计(?:$|[：:（(\d])/u;
const note = /^(?:注|备注|说明|附注)\s*[：:]/u;

/** True for what begins a row that adds up others: 小计, 合 计, 总计（12项）. */
export function isSum(text: string): boolean {
  return sum.test(text.replace(/\s+/gu, ''));
}

/** True for what begins a note across a table: 注：…. */
export function isNote(text: string): boolean {
  return note.test(text.trim());
}
