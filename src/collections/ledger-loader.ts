import type { Loader } from 'astro/loaders';
import type { Ledger } from '../records/model.ts';
import { contentRoot } from './content-root.ts';
import type { LoadedLedger } from './load-ledger.ts';
import { readLedgerOnce } from './shared-ledger.ts';

/** The parts of the ledger that the pages read as records. */
type Part = keyof Ledger;

/** One entry of the content store; `html` is a finished body. */
interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly html?: string;
}

/** Puts one part of the ledger into Astro's content store. Fails with every fatal message of every file. */
export function ledgerLoader(part: Part): Loader {
  // The store sorts its entries by id, and the ledger's own order is the one to keep.
  return toLoader(part, (ledger) =>
    ledger[part].map((record, index) => ({ id: String(index).padStart(6, '0'), data: { ...record } })),
  );
}

/** Puts each document's body as HTML, and its lines of the original, into the content store under the document's id. */
export function textLoader(): Loader {
  return toLoader('texts', ({ documents, bodies, originalLines }) =>
    documents.map(({ id, original: { startLine } }) => ({
      id,
      data: { startLine, lines: originalLines.get(id) ?? [] },
      html: bodies.get(id) ?? '',
    })),
  );
}

function toLoader(name: string, toEntries: (ledger: LoadedLedger) => readonly Entry[]): Loader {
  return {
    name: `ledger-${name}`,
    async load({ store }) {
      const entries = toEntries(await readLedgerOnce(contentRoot()));
      store.clear();
      for (const { id, data, html } of entries) {
        store.set({ id, data, ...(html === undefined ? {} : { rendered: { html } }) });
      }
    },
  };
}
