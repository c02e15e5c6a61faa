import { createHash } from 'node:crypto';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { CheckedDocument } from '../../records/checked-document.ts';
import { toDocumentParts } from '../../records/document-parts.ts';
import { doubt } from '../../records/messages.ts';
import type { FrontMatter } from '../../records/source/front-matter.ts';
import { importExtract } from '../import-file.ts';
import { alignParts, type PartPair } from './align-parts.ts';
import { carryDeclarations, findOwnDeclarations } from './carry-declared.ts';
import { carryEdits } from './carry-edits.ts';
import { carryMatter } from './carry-matter.ts';
import { toCellPlaces } from './cell-places.ts';
import { describeConflict, describeLost, describeRearranged } from './describe-conflict.ts';
import type { KeptAnchors } from './keep-addresses.ts';
import { readMarkdown } from './read-markdown.ts';
import type { RevisionRequest } from './revision-request.ts';

/** The revision as it was read, and its tree under the anchors that its parts keep. */
export interface ReadRevision {
  readonly document: CheckedDocument;
  readonly tree: Root;
  readonly anchors: KeptAnchors;
}

/** What the import made of the original as it was, and which of its parts are which of the published document. */
export interface ImportBase {
  readonly document: CheckedDocument;
  readonly pairs: readonly PartPair[];
}

/**
 * The revision with all that an editor made of the published document and the revision leaves as it was: words of cells and
 * blocks, lead phrases, merges, what is declared. Doubt: `revision-conflict` for each thing that is not carried, with what to write.
 */
export function mergeEdits(
  { document: base, pairs }: ImportBase,
  ours: CheckedDocument,
  revision: ReadRevision,
  file: VFile,
): { readonly tree: Root; readonly matter: FrontMatter } {
  const { matter } = ours.source;
  const theirs = revision.document.source.matter;
  const placesBefore = toCellPlaces(base);
  const own = findOwnDeclarations(ours, base.source.matter, placesBefore);
  const declaredCells = new Set(own.flatMap(({ spots }) => spots?.map(({ cell }) => cell) ?? []));
  const edits = carryEdits({
    base: base.source.tree,
    ours: ours.source.tree,
    theirs: revision.tree,
    pairs,
    declared: declaredCells,
  });
  const declarations = carryDeclarations({
    base,
    ours: matter,
    theirs: revision.document,
    own,
    placesBefore,
    placesAfter: toCellPlaces(revision.document, (anchor) => revision.anchors.get(anchor) ?? anchor),
    toCell: (cell) => edits.cells.get(cell) ?? null,
  });
  const { omitted, corrections } = declarations;
  const carried = carryMatter({
    base: base.source.matter,
    ours: matter,
    theirs,
    declared: { omitted, corrections },
    anchors: new Set(revision.anchors.values()),
    changed: edits.changed,
  });
  const say = (text: string) => doubt(file, 'revision-conflict', text);
  carried.conflicts.forEach(say);
  for (const conflict of edits.conflicts) say(describeConflict(conflict, own, declarations));
  edits.rearranged.map(describeRearranged).forEach(say);
  const told = new Set(edits.conflicts.map(({ cell }) => cell));
  for (const one of declarations.lost) if (!one.spots?.every(({ cell }) => told.has(cell))) say(describeLost(one));
  return { tree: edits.tree, matter: carried.matter };
}

/** What the import makes of the original as it was; null where another file lies in its place. */
export function importAgain(
  { known, registry, bytesBefore }: RevisionRequest,
  ours: CheckedDocument,
): ImportBase | null {
  const bytes = bytesBefore ?? new Uint8Array();
  if (createHash('sha256').update(bytes).digest('hex') !== known.sha256) return null;
  const { original, matter } = ours.source;
  const first = { name: matter.original.path, bytes };
  const again = importExtract(original, first, { registry, id: null }, new VFile());
  const base = again.find(({ startLine }) => startLine === known.startLine) ?? again[0];
  const document = base === undefined ? null : readMarkdown(base.markdown, original, registry);
  if (document === null) return null;
  const { pairs } = alignParts(toDocumentParts(document), toDocumentParts(ours), { isSameOriginal: true });
  return { document, pairs };
}
