import { z } from 'zod';
import { showInvisible } from '../characters/name-character.ts';
import type { CheckedDocument } from './checked-document.ts';
import { toWorkItems } from './commitments.ts';
import type { ReadLedger } from './read-ledger.ts';
import { sortMessages } from './report.ts';
import { line, list, record, text } from './schema/field-types.ts';
import type { OutlineBlock } from './source/outline.ts';

/** A message, and what it is about as far as the ledger has it. */
const placedMessage = record({
  /** The file as messages name it, with the content folder's own name. */
  file: text,
  line,
  column: line,
  isFatal: z.boolean(),
  text,
  rule: text,
  /** Id of the document that the file is; null for any other file, and for a document that could not be read. */
  document: text.nullable(),
  /** The block or row of the document; null for its front matter. */
  anchor: text.nullable(),
  /** Id of the row record that the block belongs to. */
  row: text.nullable(),
});
export type PlacedMessage = z.infer<typeof placedMessage>;

export const placedMessages = list(placedMessage);

/** The messages of all files in the order of the report, each with what it is about. */
export function placeMessages({ files, documents }: Pick<ReadLedger, 'files' | 'documents'>): PlacedMessage[] {
  const finders = new Map(documents.map((document) => [document.source.file, placeFinder(document)]));
  return sortMessages(files).map(({ file, message }) => {
    const at = message.line ?? 1;
    return {
      file: file.path,
      line: at,
      column: message.column ?? 1,
      isFatal: message.fatal === true,
      text: showInvisible(message.reason),
      rule: message.ruleId ?? '',
      ...(finders.get(file)?.(at) ?? { document: null, anchor: null, row: null }),
    };
  });
}

type Place = Pick<PlacedMessage, 'document' | 'anchor' | 'row'>;

/** Line of the Markdown file → what stands there. */
function placeFinder({ source, outline, rows }: CheckedDocument): (line: number) => Place {
  const { id: document } = source.matter;
  const ids = new Map(rows.map(({ anchor, id }) => [anchor, id]));
  const items = new Map(
    toWorkItems(outline).flatMap(({ first, rest }) => rest.map((block) => [block, first.anchor] as const)),
  );
  return (at) => {
    const block = outline.findLast((one) => one.line <= at);
    if (block === undefined) return { document, anchor: null, row: null };
    const anchor = rowAt(block, at) ?? block.anchor;
    return { document, anchor, row: ids.get(items.get(block) ?? anchor) ?? null };
  };
}

function rowAt(block: OutlineBlock, at: number): string | null {
  if (block.type !== 'table') return null;
  return block.grid.rows.find(({ place }) => place?.line === at)?.id ?? null;
}
