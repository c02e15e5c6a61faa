import { createHash } from 'node:crypto';
import type { Heading, Paragraph, RootContent, Table } from 'mdast';
import { splitLeadingIdentifier, splitTrailingAddress, splitTrailingIdentifier } from '../../mdast/identifier.ts';
import { type Grid, toGrid, toPhraseText } from '../../mdast/table-grid.ts';
import { toBlockText, toDeepText } from '../../mdast/text-stream.ts';
import { uniqueNames } from '../values/unique-names.ts';
import type { DocumentSource } from './document-source.ts';

/** What names a work item: bold at the start of a paragraph, or a heading, with its identifier behind it. */
export interface LeadPhrase {
  readonly text: string;
  readonly id: string | null;
}

interface BlockPlace {
  /** The block's `id` on the document's page; of a table, its rows have their own. */
  readonly anchor: string;
  /** Headings above the block, outermost first, the title apart; of a heading, those above it. */
  readonly path: readonly string[];
  /** The annex that holds it, e.g. 附件2. */
  readonly annex: string | null;
  /** First and last line in the Markdown file, 1-based. */
  readonly line: number;
  readonly endLine: number;
}

/** One block of a document in reading order. */
export type OutlineBlock = BlockPlace &
  (
    | {
        readonly type: 'heading';
        readonly node: Heading;
        readonly depth: number;
        readonly text: string;
        readonly lead: LeadPhrase | null;
      }
    | { readonly type: 'paragraph'; readonly node: Paragraph; readonly text: string; readonly lead: LeadPhrase | null }
    | { readonly type: 'table'; readonly node: Table; readonly grid: Grid }
    | { readonly type: 'other'; readonly node: RootContent; readonly text: string }
  );

/**
 * A document as a list of blocks with their headings and anchors. An identifier or an address that is written down is the
 * anchor; else a heading's anchor is its own text and a paragraph's is made of its text, so none changes when something else
 * is inserted above. No two blocks or rows share one, unless an identifier is written twice (`duplicate-id`).
 */
export function toOutline({ tree }: Pick<DocumentSource, 'tree'>): OutlineBlock[] {
  const blocks: OutlineBlock[] = [];
  const open: { depth: number; text: string }[] = [];
  // The identifiers that are written down are taken from the start.
  const unique = uniqueNames(tree.children.flatMap((node) => writtenIdentifiers(node)));
  for (const node of tree.children) {
    if (node.type === 'yaml') continue;
    const lines = { line: node.position?.start.line ?? 1, endLine: node.position?.end.line ?? 1 };
    if (node.type === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
      const block = toHeadingBlock(node, toPath(open), unique);
      blocks.push({ ...block, ...lines });
      open.push({ depth: node.depth, text: block.text });
    } else {
      const path = toPath(open);
      blocks.push({ ...toBlock(node, unique), path, annex: readAnnex(path), ...lines });
    }
  }
  return blocks;
}

/** Every line of the Markdown file that the block stands on. */
export function linesOf({ line, endLine }: OutlineBlock): number[] {
  return Array.from({ length: endLine - line + 1 }, (_, index) => line + index);
}

type AnchorGiver = (wanted: string) => string;
type Placed<Block> = Block extends OutlineBlock ? Omit<Block, keyof BlockPlace> & { readonly anchor: string } : never;
type HeadingBlock = Omit<Extract<OutlineBlock, { type: 'heading' }>, 'line' | 'endLine'>;

function toHeadingBlock(node: Heading, path: readonly string[], unique: AnchorGiver): HeadingBlock {
  const text = toBlockText(node).trim();
  const { id } = splitTrailingIdentifier(node.children);
  const lead = id === null ? null : { text, id };
  const annex = readAnnex([...path, ...(node.depth > 1 ? [text] : [])]);
  const anchor = id ?? addressOf(node) ?? unique(toHeadingAnchor(text));
  return { type: 'heading', node, depth: node.depth, text, lead, anchor, path, annex };
}

function toBlock(node: Exclude<RootContent, Heading>, unique: AnchorGiver): Placed<OutlineBlock> {
  if (node.type === 'table') return { type: 'table', node, grid: toGrid(node), anchor: unique('table') };
  if (node.type === 'paragraph') {
    const lead = readLead(node);
    const text = toBlockText(node);
    return {
      type: 'paragraph',
      node,
      text,
      lead,
      anchor: lead?.id ?? addressOf(node) ?? unique(toParagraphAnchor(text)),
    };
  }
  const text = toDeepText(node);
  return { type: 'other', node, text, anchor: unique(toParagraphAnchor(text)) };
}

function writtenIdentifiers(node: RootContent): (string | null)[] {
  if (node.type === 'table') return toGrid(node).rows.map(({ id }) => id);
  if (node.type === 'heading') return [splitTrailingIdentifier(node.children).id, addressOf(node)];
  return node.type === 'paragraph' ? [readLead(node)?.id ?? null, addressOf(node)] : [];
}

/** The address that an earlier wording gave it, as it is written down; null where its own words give it. */
export function addressOf({ children }: Heading | Paragraph): string | null {
  return splitTrailingAddress(children).id;
}

function toPath(open: readonly { depth: number; text: string }[]): string[] {
  return open.filter(({ depth }) => depth > 1).map(({ text }) => text);
}

/** 附件2 of 附件 2　…分解表, from the outermost heading that names an annex; null where none does. */
export function readAnnex(path: readonly string[]): string | null {
  const found = path
    .map((text) => /^附\s*件(?:\s*([\d一二三四五六七八九十]+)(?![\d年])|(?=$|[\s\p{P}]))/u.exec(text))
    .find(Boolean);
  return found ? `附件${found[1] ?? ''}` : null;
}

function readLead({ children }: Paragraph): LeadPhrase | null {
  const [first, second] = children;
  if (first?.type !== 'strong') return null;
  const { id } = splitLeadingIdentifier(second?.type === 'text' ? second.value : '');
  return { text: first.children.map(toPhraseText).join(''), id };
}

function toHeadingAnchor(text: string): string {
  return (
    text
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/gu, '')
      .toLowerCase() || 'section'
  );
}

function toParagraphAnchor(text: string): string {
  return `p-${createHash('sha256').update(text.replace(/\s+/gu, '')).digest('hex').slice(0, 6)}`;
}
