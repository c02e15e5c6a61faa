const start = /^附\s*[件表]\s*[：:]\s*(?:1\s*[.．、]|[（(]1[）)])/u;
const next = /^(?:\d{1,2}\s*[.．、](?!\d)|[（(]\d{1,2}[）)])[^。；]{2,60}$/u;

/** True for the first line of a list of what is attached: 附件：1.任务分解表. */
export function beginsAnnexList(text: string): boolean {
  return start.test(text.trim());
}

/** True for a further line of such a list: 2.专班名单. */
export function continuesAnnexList(text: string): boolean {
  return next.test(text.trim());
}
