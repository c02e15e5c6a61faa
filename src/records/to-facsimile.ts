import type { Aside, Block, Extract, LineSpan } from '../originals/extract.ts';
import type { Facsimile, FacsimileBlock } from './schema/facsimile.ts';
import type { DocumentSource } from './source/document-source.ts';

const asideNames: Readonly<Record<Aside['kind'], string>> = {
  footnote: '脚注',
  'text-box': '文本框',
  comment: '批注',
  header: '页眉',
  footer: '页脚',
  navigation: '网页导航',
};

/** The document's part of its original, as the page of the original shows it. */
export function toFacsimile({ matter, original }: Pick<DocumentSource, 'matter' | 'original'>): Facsimile {
  const [startLine, endLine] = matter.original.lines;
  const lines = original.lines.slice(startLine - 1, endLine);
  const isText = original.format === 'text';
  return {
    startLine,
    lines: lines.map(({ text }) => text),
    places: isText ? [] : lines.map(({ place }) => place),
    blocks: isText ? [] : toBlocks(original).filter((block) => isWithin(block, startLine, endLine)),
  };
}

/** All blocks in order, those of asides under the name of their kind. */
function toBlocks({ blocks }: Extract): FacsimileBlock[] {
  const shown: FacsimileBlock[] = [];
  const left: { readonly block: Block; readonly aside: string | null }[] = [];
  const push = (more: readonly Block[], aside: string | null) => {
    for (const block of more.toReversed()) left.push({ block, aside });
  };
  push(blocks, null);
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { block, aside } = next;
    if (block.type === 'aside') push(block.blocks, asideNames[block.kind]);
    else if (block.type === 'grid') shown.push({ type: 'grid', place: block.place, rows: block.rows, aside });
    else shown.push({ type: 'text', lines: block.lines, aside });
  }
  return shown;
}

function isWithin(block: FacsimileBlock, first: number, last: number): boolean {
  const spans: (LineSpan | null)[] =
    block.type === 'text' ? [block.lines] : block.rows.flatMap((row) => row.map(({ lines }) => lines));
  return spans.every((span) => span === null || (span[0] >= first && span[1] <= last));
}
