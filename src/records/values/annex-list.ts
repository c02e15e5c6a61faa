const start = /^附\s*[件表]\s*[：:]\s*(?:1\s*[.．、]|[（(]1[）)])/u;
const next = /^(?:\d{1,2}\s*[.．、](?!\d)|[（(]\d{1,2}[）)])[^。；]{2,60}$/u;

/** True for the first line of a list of what is attached: 附件：1.任务分解表. */
export function beginsAnnexList(text: string): boolean {
  return start.test(text.trim());
}

/** 附件： alone, and what is attached on the lines below it. */
const alone = /^附\s*[件表]\s*[：:]\s*$/u;
const title = /(?:表|清单|方案|名单|分解|分工|办法|情况|计划|目录|台账)(?:[（(][^（）()]*[）)])?$/u;

/** True for a line that says only that something is attached; what follows is a list of it while each line names a document. */
export function announcesAnnexes(text: string): boolean {
  return alone.test(text.trim());
}

/** True for a line of a list that names a document: 1.任务分解表. */
export function namesAnnex(text: string): boolean {
  return next.test(text.trim()) && title.test(text.trim());
}

/** True for a further line of such a list: 2.专班名单. */
export function continuesAnnexList(text: string): boolean {
  return next.test(text.trim());
}
