import { type Comparison, isSame, type RowKind, rowKinds } from './compare-rows.ts';

/** One original in one format: its documents compared, each kind of row apart. */
export interface Measured {
  readonly original: string;
  readonly format: string;
  readonly comparisons: readonly Comparison[];
}

const kindNames: Readonly<Record<RowKind, string>> = {
  document: '文件',
  'table-row': '表格行',
  text: '标题和段落',
  task: '账本的行',
  value: '指标值',
};

export function isFaultless({ comparisons }: Measured): boolean {
  return comparisons.every(isSame);
}

/** A line for each original and format, as Markdown: equal of how many, what differs, is missing and was invented. */
export function renderTable(measured: readonly Measured[]): string {
  const head = ['原件', '格式', ...rowKinds.map((kind) => kindNames[kind]), '格', '不同的格', '缺行', '多行'];
  const lines = measured.map(({ original, format, comparisons }) => [
    original,
    format,
    ...rowKinds.map((kind) => {
      const own = comparisons.filter((one) => one.kind === kind);
      return `${sum(own, ({ equalRows }) => equalRows)}/${sum(own, ({ expectedRows }) => expectedRows)}`;
    }),
    `${sum(comparisons, ({ equalCells }) => equalCells)}/${sum(comparisons, ({ expectedCells }) => expectedCells)}`,
    sum(comparisons, ({ differences }) => differences.length),
    sum(comparisons, ({ missing }) => missing.length),
    sum(comparisons, ({ invented }) => invented.length),
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** So much of a cell, and so many places of one kind of row. */
const [longestText, mostPlaces] = [60, 12];

/** Where each original and format differs, what was found there and what was expected. */
export function renderFaults(measured: readonly Measured[]): string {
  return measured
    .flatMap(({ original, format, comparisons }) => {
      const faults = rowKinds.flatMap((kind) =>
        shorten(comparisons.filter((one) => one.kind === kind).flatMap(describe)),
      );
      return faults.length === 0 ? [] : [`${original} ${format}`, ...faults.map((fault) => `  ${fault}`)];
    })
    .join('\n');
}

function describe({ kind, differences, missing, invented }: Comparison): string[] {
  const name = kindNames[kind];
  return [
    ...differences.map(
      ({ where, name: cell, expected, found }) =>
        `${name} ${where}“${cell}”：得 ${quote(found, expected)}，应为 ${quote(expected, found)}`,
    ),
    ...missing.map(({ where, cells }) => `${name} ${where} 缺：${cells.map(([, text]) => quote(text)).join(' ')}`),
    ...invented.map(({ where, cells }) => `${name} ${where} 多：${cells.map(([, text]) => quote(text)).join(' ')}`),
  ];
}

function shorten(lines: readonly string[]): string[] {
  const more = lines.length - mostPlaces;
  return more > 0 ? [...lines.slice(0, mostPlaces), `……另有 ${more} 处`] : [...lines];
}

/** A long text from a little before where it differs. */
function quote(text: string | null, other: string | null = null): string {
  if (text === null) return '没有这一格';
  const characters = [...text];
  const beside = [...(other ?? '')];
  const first = characters.findIndex((character, index) => character !== beside[index]);
  const start =
    other === null || text.length <= longestText ? 0 : Math.max(0, (first === -1 ? beside.length : first) - 10);
  const shown = characters.slice(start, start + longestText).join('');
  return `“${start > 0 ? '…' : ''}${shown}${start + longestText < characters.length ? '…' : ''}”`;
}

function sum(comparisons: readonly Comparison[], count: (one: Comparison) => number): number {
  return comparisons.reduce((total, one) => total + count(one), 0);
}
