import { diffArrays } from 'diff';
import type { DocumentPart } from '../../records/document-parts.ts';
import type { PartAlignment, PartPair } from './align-parts.ts';
import type { KeptAnchors } from './keep-addresses.ts';

/** How many parts of one kind are named. */
const mostNamed = 20;
const longest = 40;

/**
 * What a revision changes, a line each: how many parts keep their address, and which were changed, moved, added or are gone.
 * What they say is what is written, with the editor's own changes in it.
 */
export function describeRevision(
  { pairs, unclear, gone, added }: PartAlignment,
  anchors: KeptAnchors,
  written: readonly DocumentPart[],
): string[] {
  const textOf = new Map(written.map(({ anchor, text }) => [anchor, text]));
  const saysNow = ({ before, after }: PartPair) => textOf.get(before.anchor) ?? after.text;
  const changed = pairs.filter((pair) => pair.before.text !== saysNow(pair));
  const moved = findMoved(pairs, anchors);
  const lost = [...gone, ...unclear.map(({ before }) => before)];
  const likest = new Map(
    unclear.map(({ before, candidates: [first] }) => [before, first ? toGuess(first, anchors) : ''] as const),
  );
  const counts = [`改动 ${changed.length}`, `移动 ${moved.length}`, `新增 ${added.length}`, `不再有 ${lost.length}`];
  return [
    `编号保留 ${pairs.length} 处（${counts.join('，')}）`,
    ...list(
      changed,
      (pair) =>
        `${pair.before.kind === 'heading' ? '改名' : '改动'} ${pair.before.anchor}“${shorten(pair.before.text)}”→“${shorten(saysNow(pair))}”`,
    ),
    ...list(moved, ({ before }) => `移动 ${before.anchor}“${shorten(before.text)}”`),
    ...list(added, (part) => `新增 ${anchors.get(part.anchor) ?? part.anchor}“${shorten(part.text)}”`),
    ...list(lost, (part) => `不再有 ${part.anchor}“${shorten(part.text)}”${likest.get(part) ?? ''}`),
  ];
}

/** What a part that is not certainly there any more may be now. */
function toGuess({ after, likeness }: PartPair, anchors: KeptAnchors): string {
  const anchor = anchors.get(after.anchor) ?? after.anchor;
  return `，最像新增的 ${anchor}“${shorten(after.text)}”（${Math.round(likeness * 100)}% 相同，不能断定）`;
}

/** Those that left the order that the others keep. */
function findMoved(pairs: readonly PartPair[], anchors: KeptAnchors): PartPair[] {
  const kept = new Set(pairs.map(({ before }) => before.anchor));
  const now = [...anchors.values()].filter((anchor) => kept.has(anchor));
  const parts = diffArrays(
    pairs.map(({ before }) => before.anchor),
    now,
  );
  const gone = new Set(parts.flatMap(({ removed, value }) => (removed ? value : [])));
  return pairs.filter(({ before }) => gone.has(before.anchor));
}

function list<Item extends PartPair | DocumentPart>(
  items: readonly Item[],
  describe: (item: Item) => string,
): string[] {
  const rest = items.length > mostNamed ? [`……等 ${items.length} 处`] : [];
  return [...items.slice(0, mostNamed).map(describe), ...rest];
}

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
