import { createHash } from 'node:crypto';
import type { Heading, Paragraph, RootContent, Table } from 'mdast';
import { splitLeadingIdentifier, splitTrailingIdentifier } from '../mdast/identifier.ts';
import { type Grid, toGrid, toPlainText } from '../mdast/table-grid.ts';
import { toBlockText } from '../mdast/text-stream.ts';
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
  readonly line: number;
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
 * A document as a list of blocks with their headings and anchors. A heading's anchor is its own text; a paragraph's
 * is made of its text, so neither changes when something is inserted above.
 */
export function toOutline(source: DocumentSource): OutlineBlock[] {
  const blocks: OutlineBlock[] = [];
  const open: { depth: number; text: string }[] = [];
  const used = new Map<string, number>();
  const unique = (anchor: string): string => {
    const count = (used.get(anchor) ?? 0) + 1;
    used.set(anchor, count);
    return count === 1 ? anchor : `${anchor}-${count}`;
  };
  for (const node of source.tree.children) {
    if (node.type === 'yaml') continue;
    const line = node.position?.start.line ?? 1;
    if (node.type === 'heading') {
      const text = toBlockText(node).trim();
      while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
      const path = toPath(open);
      const annex = readAnnex([...path, ...(node.depth > 1 ? [text] : [])]);
      const { id } = splitTrailingIdentifier(node.children);
      const lead = id === null ? null : { text, id };
      const anchor = id ?? unique(toHeadingAnchor(text));
      blocks.push({ type: 'heading', node, depth: node.depth, text, lead, anchor, path, annex, line });
      open.push({ depth: node.depth, text });
      continue;
    }
    const path = toPath(open);
    const place = { path, annex: readAnnex(path), line };
    if (node.type === 'table') {
      blocks.push({ type: 'table', node, grid: toGrid(node), anchor: unique('table'), ...place });
    } else if (node.type === 'paragraph') {
      const lead = readLead(node);
      const text = toBlockText(node);
      blocks.push({
        type: 'paragraph',
        node,
        text,
        lead,
        anchor: lead?.id ?? unique(toParagraphAnchor(text)),
        ...place,
      });
    } else {
      const text =
        'children' in node
          ? node.children.map((child) => toDeepText(child)).join('\n')
          : 'value' in node
            ? node.value
            : '';
      blocks.push({ type: 'other', node, text, anchor: unique(toParagraphAnchor(text)), ...place });
    }
  }
  return blocks;
}

function toPath(open: readonly { depth: number; text: string }[]): string[] {
  return open.filter(({ depth }) => depth > 1).map(({ text }) => text);
}

/** 附件2 of 附件 2　…分解表. */
function readAnnex(path: readonly string[]): string | null {
  const found = path.map((text) => /^附\s*件\s*([\d一二三四五六七八九十]*)/u.exec(text)).find(Boolean);
  return found ? `附件${found[1] ?? ''}` : null;
}

function readLead({ children }: Paragraph): LeadPhrase | null {
  const [first, second] = children;
  if (first?.type !== 'strong') return null;
  const { id } = splitLeadingIdentifier(second?.type === 'text' ? second.value : '');
  return { text: first.children.map(toPlainText).join(''), id };
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

function toDeepText(node: RootContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => toDeepText(child)).join('') : '';
}
