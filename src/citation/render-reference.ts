import type { CitedSource, Retrieval } from './cited-source.ts';

/** Stands where the reader writes the day. */
const unknownDay = '引用日期';

/** After GB/T 7714-2015: 责任者. 题名: 文号[文献类型/载体]. (发布日期)[引用日期]. 获取路径. */
export function renderReference(source: CitedSource, { address, day }: Retrieval): string {
  const { author, title, number, date, medium } = source;
  return [
    author ? `${author}. ` : '',
    `${title}${number ? `: ${number}` : ''}[${medium}]. `,
    `${date ? `(${date})` : ''}[${day ?? unknownDay}]. `,
    `${address}.`,
  ].join('');
}
