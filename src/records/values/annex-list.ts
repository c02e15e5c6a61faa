const start = /^(?:[-—•·]\s*)?附\s*[件表]\s*[：:]\s*(?:1\s*[.．、]|[（(]1[）)])/u;
const next = /^(?:\d{1,2}\s*[.．、](?!\d(?!\d{3}年))|[（(]\d{1,2}[）)])[^。；]{2,60}$/u;

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

const single = /^(?:[-—•·]\s*)?附\s*[件表]\s*[：:]\s*(?!\d{1,2}\s*[.．、](?!\d))([^，。；：:]{4,60})$/u;
const titled = /^附\s*[件表]\s*([\d一二三四五六七八九十]{1,3})\s*[：:]\s*([^，。；：:]{4,60})$/u;
const digits = '一二三四五六七八九十';

/** What a text names as attached: 任务分解表, with the number under which it is. */
export interface NamedAnnex {
  readonly number: number;
  readonly name: string;
}

/** The annex of a line that names one alone, or by its number: 附件：任务分解表, 附件2：名单; null for any other. */
export function readSingleAnnex(text: string): NamedAnnex | null {
  const numbered = titled.exec(text.trim());
  const number = numbered?.[1] ?? '1';
  const name = toName(numbered?.[2] ?? single.exec(text.trim())?.[1] ?? '');
  if (name.length < 4) return null;
  return { number: Number(number) || digits.indexOf(number) + 1, name };
}

/** The annexes that the lines of a list name, in order: 附件：1.任务分解表 2.名单. */
export function readAnnexes(text: string): NamedAnnex[] {
  const list = text.trim().replace(/^(?:[-—•·]\s*)?附\s*[件表]\s*[：:]/u, '');
  const marks: { readonly start: number; readonly end: number }[] = [];
  for (const mark of list.matchAll(/(?<!\d)[（(]?(\d{1,2})(?:[）)]|\s*[.．、](?!\d(?!\d{3}年)))/gu)) {
    if (Number(mark[1]) === marks.length + 1) marks.push({ start: mark.index, end: mark.index + mark[0].length });
  }
  return marks.flatMap(({ end }, index) => {
    const name = toName(list.slice(end, marks[index + 1]?.start));
    return name === '' ? [] : [{ number: index + 1, name }];
  });
}

/** True for the line above an annex: 附件2, 附件2　名单; with `number` that of the annex, and null where it prints none. */
export function readAnnexLabel(text: string): { readonly number: number | null } | null {
  const found = /^附\s*[件表]\s*(?:(\d{1,2})(?!\d)|([一二三四五六七八九十]))?(?=$|[\s：:\p{L}《])/u.exec(text.trim());
  if (found === null || text.trim().length > longestLabel || /[，。；]/u.test(text)) return null;
  const [, arabic, chinese] = found;
  return { number: arabic ? Number(arabic) : chinese ? digits.indexOf(chinese) + 1 : null };
}

const longestLabel = 60;

function toName(printed: string): string {
  return printed
    .replace(/\s+/gu, '')
    .replace(/^《(.*)》$/u, '$1')
    .replace(/[；;，,、。]$/u, '');
}
