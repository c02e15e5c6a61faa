import type { FilePlace, PublishedChange } from './published-change.ts';

/** What the report of a comparison says in words. */
export const comparisonText = {
  title: (since: string) => `与 ${since} 相比会公布的变化`,
  none: '没有会公布的变化。',
  counts: '数目',
  notes: '没有比较的',
  unlogged: (count: number) => `其中 ${count} 条应当对公众说明，变更记录里还没有：加上 --log 添进去，再补写理由。`,
  /** What no comparison of contents can show. */
  limits: '两边都用现在的程序读，程序、样式和页面布局的改动不在其中；原件中的行号和次序号不比较。',
  more: (count: number) => `另有 ${count} 处，--format json 列出全部`,
  contents: '目录',
  places: (count: number) => `${count} 处`,
  rest: (count: number) => `另外 ${count} 处`,
  turns: { new: '新增', gone: '没有了', changed: '' } as Readonly<Record<PublishedChange['turn'], string>>,
  carried: (count: number) => (count === 0 ? '' : `，连同 ${count} 个网址`),
  arrow: '→',
  nothing: '（无）',
  where: { new: '写在', changed: '写在', gone: '改动前写在' } as Readonly<Record<PublishedChange['turn'], string>>,
  what: '内容',
  address: '网址',
  before: '改前',
  after: '改后',
};

/** A place as an editor goes there: the file, and the line behind a colon. */
export function toPlaceText({ file, line }: FilePlace): string {
  return line === null ? file : `${file}:${line}`;
}
