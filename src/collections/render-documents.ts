import { toWantedTerms } from '../records/links/term-mentions.ts';
import type { WantedTerm } from '../records/links/term-places.ts';
import type { PlacedMessage } from '../records/placed-messages.ts';
import type { ReadLedger } from '../records/read-ledger.ts';
import { remembering } from '../records/remembering.ts';
import type { Facsimile } from '../records/schema/facsimile.ts';
import type { OutlineBlock } from '../records/source/outline.ts';
import { toFacsimile } from '../records/to-facsimile.ts';
import { renderBody } from './render-body.ts';

/** A document as its pages show it. */
export interface RenderedDocument {
  readonly id: string;
  /** Its body as HTML; the rows lead to their tasks, and the terms to their notes. */
  readonly html: string;
  /** Its part of the original. */
  readonly original: Facsimile;
}

/** Every document that could be read, in the order of the files, with the messages to its editor where there are any. */
export function renderDocuments(
  { documents, ledger: { tasks, terms } }: Pick<ReadLedger, 'documents' | 'ledger'>,
  messages: readonly PlacedMessage[] = [],
): RenderedDocument[] {
  const messagesOf = Map.groupBy(messages, ({ document }) => document);
  const urls = new Map(tasks.flatMap(({ url, rows }) => rows.map((row) => [row, url])));
  const wanted = toWantedTerms(terms);
  return documents.map(({ source, outline, rows }) => {
    const { matter } = source;
    const links = rows.flatMap(({ id, anchor }) => {
      const url = urls.get(id);
      return url === undefined ? [] : [[anchor, url] as const];
    });
    const own = Map.groupBy(messagesOf.get(matter.id) ?? [], ({ anchor }) => anchor ?? '');
    return {
      id: matter.id,
      html: renderOnce(outline, new Map(links), wanted, own),
      original: toFacsimile(source),
    };
  });
}

interface Rendered {
  readonly links: string;
  readonly messages: string;
  readonly html: string;
}

/** What was rendered last of a document and for these terms. */
const lastOf = remembering(
  (_outline: readonly OutlineBlock[], _terms: readonly WantedTerm[]): { rendered?: Rendered } => ({}),
);

/** A document that stays as it was is not rendered again. */
function renderOnce(...given: Required<Parameters<typeof renderBody>>): string {
  const [outline, links, terms, messages] = given;
  const last = lastOf(outline, terms);
  const from = { links: JSON.stringify([...links]), messages: JSON.stringify([...messages]) };
  const { rendered } = last;
  if (rendered?.links === from.links && rendered.messages === from.messages) return rendered.html;
  const html = renderBody(...given);
  last.rendered = { ...from, html };
  return html;
}
