import type { Heading, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import {
  splitLeadingIdentifier,
  splitTrailingAddress,
  splitTrailingIdentifier,
  toAddressMark,
  toIdentifierMark,
} from '../../mdast/identifier.ts';
import { toGrid, toTable } from '../../mdast/table-grid.ts';
import type { DocumentPart } from '../../records/document-parts.ts';
import { type OutlineBlock, toOutline } from '../../records/source/outline.ts';
import type { PartAlignment } from './align-parts.ts';

/** Anchor that the import gave a part → the one that it is published under. */
export type KeptAnchors = ReadonlyMap<string, string>;

/** Each part of the revision keeps the anchor of the part that it was; a new one gets one that no part has or ever had. */
export function toKeptAnchors(
  { pairs }: PartAlignment,
  before: readonly DocumentPart[],
  after: readonly DocumentPart[],
  everHad: ReadonlySet<string>,
): KeptAnchors {
  const kept = new Map(pairs.map((pair) => [pair.after.anchor, pair.before.anchor]));
  const taken = new Set([...everHad, ...before.map(({ anchor }) => anchor)]);
  return new Map(after.map((part) => [part.anchor, kept.get(part.anchor) ?? takeFree(part, taken)]));
}

/** As it is, or with the first number that is free: behind the row 18-1 comes 18-2, and behind other parts p-3f2a1b-2. */
function takeFree({ kind, anchor }: DocumentPart, taken: Set<string>): string {
  const stem = (kind === 'row' ? /^.*-(?=\d+$)/u.exec(anchor)?.[0] : undefined) ?? `${anchor}-`;
  let free = anchor;
  for (let nth = 2; taken.has(free); nth += 1) free = `${stem}${nth}`;
  taken.add(free);
  return free;
}

/** Writes the anchors into the tree: as the identifier of a row or an item, else as the address of other words. */
export function writeAnchors(tree: Root, anchors: KeptAnchors): Root {
  const outline = toOutline({ tree });
  const blockOf = new Map(outline.map((block) => [block.node as RootContent, block]));
  const written: Root = {
    ...tree,
    children: tree.children.map((node) => writeAnchor(node, blockOf.get(node), anchors)),
  };
  return settleAddresses(written, outline, anchors);
}

function writeAnchor(node: RootContent, block: OutlineBlock | undefined, anchors: KeptAnchors): RootContent {
  if (node.type === 'table') return writeRows(node, anchors);
  const lead = block !== undefined && 'lead' in block ? block.lead : null;
  const kept = anchors.get(block?.anchor ?? '');
  if (lead?.id == null || kept === undefined) return node;
  if (node.type === 'heading')
    return { ...node, children: endWith(splitTrailingIdentifier(node.children).phrases, toIdentifierMark(kept)) };
  return node.type === 'paragraph' ? { ...node, children: markLead(node, kept) } : node;
}

function writeRows(node: Table, anchors: KeptAnchors): Table {
  const grid = toGrid(node);
  const rows = grid.rows.map((row) => ({ ...row, id: row.id === null ? null : (anchors.get(row.id) ?? row.id) }));
  return toTable({ ...grid, rows });
}

function markLead({ children }: Paragraph, id: string): PhrasingContent[] {
  const [lead, next, ...rest] = children;
  const own = next?.type === 'text' ? splitLeadingIdentifier(next.value).text : '';
  const marked: PhrasingContent = { type: 'text', value: toIdentifierMark(id) + own };
  return lead === undefined ? [] : [lead, marked, ...(next?.type === 'text' ? rest : children.slice(1))];
}

function endWith(phrases: readonly PhrasingContent[], mark: string): PhrasingContent[] {
  return [...phrases, { type: 'text', value: ` ${mark}` }];
}

/** An address is written only where the words do not give it; to write one may give another block its words' own. */
function settleAddresses(tree: Root, outline: readonly OutlineBlock[], anchors: KeptAnchors): Root {
  const now = new Map(toOutline({ tree }).map(({ node, anchor }) => [node as RootContent, anchor]));
  const blocks = tree.children.filter((node) => node.type !== 'yaml');
  const wanted = new Map(blocks.map((node, at) => [node, anchors.get(outline[at]?.anchor ?? '')]));
  const isWrong = (node: RootContent): node is Heading | Paragraph =>
    (node.type === 'heading' || node.type === 'paragraph') &&
    wanted.get(node) !== undefined &&
    wanted.get(node) !== now.get(node);
  if (!blocks.some(isWrong)) return tree;
  const children = tree.children.map((node): RootContent => {
    const anchor = isWrong(node) ? wanted.get(node) : undefined;
    if (anchor === undefined || !isWrong(node)) return node;
    return { ...node, children: endWith(splitTrailingAddress(node.children).phrases, toAddressMark(anchor)) };
  });
  return settleAddresses({ ...tree, children }, outline, anchors);
}
