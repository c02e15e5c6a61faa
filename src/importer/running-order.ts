import type { Aside, Block, Extract, LineSpan } from '../originals/extract.ts';
import type { Draft, SourceLine } from './draft.ts';
import { type GridMatrix, toMatrix } from './tables/grid/grid-matrix.ts';

type OmittedReason = Draft['omitted'][number]['reason'];

/** A part of the running order: text, a grid, or what is left out. */
export type OrderPart =
  | { readonly type: 'text'; readonly source: SourceLine }
  | { readonly type: 'grid'; readonly grid: GridMatrix; readonly place: string }
  | { readonly type: 'omitted'; readonly source: SourceLine; readonly reason: OmittedReason };

const omittedAsides: Readonly<Partial<Record<Aside['kind'], OmittedReason>>> = {
  header: '页眉页脚',
  footer: '页眉页脚',
  navigation: '网页导航',
  comment: '批注',
};

/** Blocks in order, asides opened. */
export function toParts({ blocks, lines: printed }: Extract, lines: readonly SourceLine[]): OrderPart[] {
  const lineOf = (line: number): SourceLine => {
    const { text, wraps } = { text: '', ...printed[line - 1], ...lines[line - 1] };
    return { text, line, ...(wraps && text === printed[line - 1]?.text ? { wraps } : {}) };
  };
  const parts: OrderPart[] = [];
  const add = (more: readonly OrderPart[]) => {
    for (const part of more) parts.push(part);
  };
  const left: { readonly block: Block; readonly reason: OmittedReason | null }[] = [];
  const push = (more: readonly Block[], reason: OmittedReason | null) => {
    for (const block of more.toReversed()) left.push({ block, reason });
  };
  push(blocks, null);
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { block, reason } = next;
    if (block.type === 'aside') push(block.blocks, reason ?? omittedAsides[block.kind] ?? null);
    else if (reason !== null) add(toOmitted(block, reason, lines));
    else if (block.type === 'grid') add([{ type: 'grid', grid: toMatrix(block, lineOf), place: block.place }]);
    else if (block.type === 'plain-text') add(linesIn(block.lines, lines).map(toText));
    else add([toText(toParagraph(block, lines))]);
  }
  return parts.filter((part) => part.type === 'grid' || part.source.text.trim() !== '');
}

export function toText(source: SourceLine): OrderPart {
  return { type: 'text', source };
}

/** The printed lines of a paragraph make one text. */
function toParagraph(block: BlockOf<'paragraph'>, lines: readonly SourceLine[]): SourceLine {
  const [first, ...rest] = linesIn(block.lines, lines);
  const text = rest.reduce((whole, { text: more }) => {
    const [before, after] = [whole.trimEnd(), more.trimStart()];
    return before + (/[a-z,;]$/iu.test(before) && /^[a-z]/iu.test(after) ? ' ' : '') + after;
  }, first?.text ?? '');
  return { text, line: block.lines[0], ...(block.level === null ? {} : { level: block.level }) };
}

type BlockOf<Type extends Block['type']> = Block & { readonly type: Type };

function toOmitted(block: Exclude<Block, Aside>, reason: OmittedReason, lines: readonly SourceLine[]): OrderPart[] {
  const spans =
    block.type === 'grid'
      ? block.rows.flatMap((row) => row.flatMap((cell) => (cell.lines ? [cell.lines] : [])))
      : [block.lines];
  return spans.flatMap((span) => linesIn(span, lines)).map((source) => ({ type: 'omitted', source, reason }));
}

function linesIn([first, last]: LineSpan, lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.slice(first - 1, last);
}
