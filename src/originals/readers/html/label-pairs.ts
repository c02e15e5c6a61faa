/** A name alone in its cell: 索引号：, 发布机构. */
const name = /^[\p{Script=Han}\s\u3000]{2,12}[：:]$/u;
const named = /^[\p{Script=Han}\s\u3000]{2,12}[：:]/u;
const plainName = /^[\p{Script=Han}\s\u3000]{2,8}$/u;

/** A cell as a block of named facts has it. */
export interface FactCell {
  readonly text: string;
  readonly isHeading: boolean;
}

/**
 * The rows of a table that names facts, a name and what it is side by side or in one cell → one text for each, `索引号：…`;
 * null for any other table. A table that does not print the colon counts only where it marks the names as headings, or
 * stands above the text.
 */
export function toLabelPairs(rows: readonly (readonly FactCell[])[], isAbove: boolean): string[] | null {
  const filled = rows.filter((row) => row.some(({ text }) => text !== ''));
  const cells = filled.flat().filter(({ text }) => text !== '');
  if (cells.length === 0 || cells.some(({ text }) => text.length > 200)) return null;
  if (cells.every(({ text }) => named.test(text)) && !cells.some(({ text }) => name.test(text))) {
    return cells.map(({ text }) => text);
  }
  if (filled.length < 2 && filled[0]?.length !== 2 && filled[0]?.length !== 4) return null;
  if (!filled.every(isRowOfPairs)) return null;
  const names = filled.flatMap((row) => row.filter((_, index) => index % 2 === 0)).filter(({ text }) => text !== '');
  const areNamed = names.every(({ text }) => name.test(text));
  const areMarked = names.every(({ text, isHeading }) => isHeading && plainName.test(text));
  const values = filled.flatMap((row) => row.filter((_, index) => index % 2 === 1));
  const areValues = !values.some(({ isHeading }) => isHeading);
  const arePlain = isAbove && filled.length > 1 && names.every(({ text }) => plainName.test(text)) && holdsDate(values);
  return areNamed || (areMarked && areValues) || arePlain ? filled.flatMap(joinPairs) : null;
}

/** What is told of a document holds a date, or a long number, somewhere. */
function holdsDate(values: readonly FactCell[]): boolean {
  return values.some(({ text }) => /\d{4}\s*[-年/.．]\s*\d{1,2}|[〔[(（]\d{4}[〕\])）]|\d{6}/u.test(text));
}

function isRowOfPairs(row: readonly FactCell[]): boolean {
  return (
    row.length % 2 === 0 && row.every(({ text }, index) => index % 2 === 1 || text !== '' || isEmptyPair(row, index))
  );
}

function isEmptyPair(row: readonly FactCell[], at: number): boolean {
  return row[at]?.text === '' && row[at + 1]?.text === '';
}

function joinPairs(row: readonly FactCell[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < row.length; at += 2) {
    const label = row[at]?.text ?? '';
    const value = row[at + 1]?.text ?? '';
    if (label === '') continue;
    joined.push(/[：:]$/u.test(label) ? label + value : `${label}：${value}`);
  }
  return joined;
}
