import { toWantedTerms } from '../records/links/term-mentions.ts';
import type { WantedTerm } from '../records/links/term-places.ts';
import type { PlacedMessage } from '../records/placed-messages.ts';
import type { ReadLedger } from '../records/read-ledger.ts';
import { remembering } from '../records/remembering.ts';
import type { Facsimile } from '../records/schema/facsimile.ts';
import type { OutlineBlock } from '../records/source/outline.ts';
import type { Amendment } from '../records/supersession/amendments.ts';
import { toFacsimile } from '../records/to-facsimile.ts';
import type { AddressedSentence } from './mark-sentences.ts';
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
  return documents.map(({ source, outline, rows, amendments }) => {
    const { matter } = source;
    const links = rows.flatMap(({ id, anchor }) => {
      const url = urls.get(id);
      return url === undefined ? [] : [[anchor, url] as const];
    });
    const own = Map.groupBy(messagesOf.get(matter.id) ?? [], ({ anchor }) => anchor ?? '');
    return {
      id: matter.id,
      html: renderOnce(outline, new Map(links), wanted, own, toSentences(amendments)),
      original: toFacsimile(source),
    };
  });
}

/** By paragraph what it says of older tasks behind the first: that has the address of the paragraph. */
function toSentences(amendments: readonly Amendment[]): Map<string, AddressedSentence[]> {
  const further = amendments.map(({ id, document, quote, anchor }) => ({
    id: id.slice(document.length + 1),
    quote,
    anchor,
  }));
  return Map.groupBy(
    further.filter(({ id, anchor }) => id !== anchor),
    ({ anchor }) => anchor,
  );
}

interface Rendered {
  readonly sentences: string;
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
  const [outline, links, terms, messages, sentences] = given;
  const last = lastOf(outline, terms);
  const from = {
    links: JSON.stringify([...links]),
    messages: JSON.stringify([...messages]),
    sentences: JSON.stringify([...sentences]),
  };
  const { rendered } = last;
  const isSame = (['links', 'messages', 'sentences'] as const).every((part) => rendered?.[part] === from[part]);
  if (rendered !== undefined && isSame) return rendered.html;
  const html = renderBody(...given);
  last.rendered = { ...from, html };
  return html;
}
