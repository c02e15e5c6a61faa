import { isLabelLine, isLabelName } from '../../document/label-names.ts';
import type { SourceLine } from '../../draft.ts';
import { bareText, type GridField, type GridLine, type GridMatrix, printedCells } from './grid-matrix.ts';

/** A cell of so many characters holds an article, or a part of a page. */
const longestCell = 600;
/** A longer text is no label of a value. */
const longestLabel = 10;
/** Between a label and its value, where the label ends in no colon. */
const gap = '\u3000';

/** Lines of a grid that only lays out text, in order: cells of one column, of one row, or with whole articles. Null for a table. */
export function readLayoutGrid(grid: GridMatrix): SourceLine[] | null {
  const isLayout = grid.width < 2 || grid.rows.length < 2 || grid.rows.some(hasArticle);
  return isLayout ? toLines(grid) : null;
}

/** All lines of a grid, cell by cell. */
function toLines({ rows }: GridMatrix): SourceLine[] {
  return rows.flatMap((row) => printedCells(row).flatMap(({ lines }) => lines));
}

function hasArticle(row: GridLine): boolean {
  const long = printedCells(row).filter(
    ({ lines }) => lines.reduce((sum, { text }) => sum + text.length, 0) > longestCell,
  );
  return long.length > 0 && long.length * 2 >= printedCells(row).length && long.some(({ lines }) => lines.length > 3);
}

/**
 * A grid of labels, each with its value in the next cell (索引号 | … | 发布机构 | …) or in its own (索引号：… | 发布机构：…) → a line for
 * each. Null where at least half of what stands in the place of labels is none.
 */
export function readLabelGrid(grid: GridMatrix): SourceLine[] | null {
  if (hasLabelledCells(grid)) return toLines(grid);
  const labels = grid.rows.flatMap((row) => printedCells(row).filter((_, index) => index % 2 === 0));
  const known = labels.filter((cell) => isLabelCell(cell));
  const isOfLabels = grid.width % 2 === 0 && known.length > 0 && known.length * 2 >= labels.length;
  return isOfLabels ? grid.rows.flatMap((row) => pairCells(printedCells(row))) : null;
}

/** More than half of the cells, in rows of two and more, hold a label and its value. */
function hasLabelledCells({ rows }: GridMatrix): boolean {
  const cells = rows.flatMap((row) => printedCells(row)).filter((cell) => bareText(cell) !== '');
  const labelled = cells.filter((cell) => /[：:]/u.test(bareText(cell)) && isLabelLine(bareText(cell)));
  return labelled.length > 2 && labelled.length * 2 > cells.length;
}

function isLabelCell(cell: GridField): boolean {
  const text = bareText(cell);
  return text.length <= longestLabel && (/[：:]$/u.test(text) || isLabelName(text));
}

/** Label and value on one line; a cell without its counterpart alone. */
function pairCells(cells: readonly GridField[]): SourceLine[] {
  const lines: SourceLine[] = [];
  const add = (cell: GridField) => {
    for (const line of cell.lines) lines.push(line);
  };
  let label: GridField | null = null;
  for (const cell of cells) {
    const text = bareText(cell);
    if (label !== null && !isLabelCell(cell)) {
      const before = bareText(label);
      const value = cell.lines.map((source) => source.text).join('');
      lines.push({ text: before + (/[：:]$/u.test(before) ? '' : gap) + value, line: label.lines[0]?.line ?? 1 });
      label = null;
      continue;
    }
    if (label !== null) add(label);
    label = text.length <= longestLabel ? cell : null;
    if (label === null) add(cell);
  }
  return label === null ? lines : [...lines, ...label.lines];
}

/** The rows of a grid of which nothing is known, each as a line, with a wide gap between its cells. */
export function toRowLines({ rows }: GridMatrix): SourceLine[] {
  return rows.map((row) => ({
    text: printedCells(row)
      .map(({ lines }) => lines.map(({ text }) => text).join(''))
      .join(gap),
    line: row.line,
  }));
}
