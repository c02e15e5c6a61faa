import type { Loader } from 'astro/loaders';
import type { Ledger } from '../records/model.ts';
import type { ReadLedger } from '../records/read-ledger.ts';
import { contentRoot } from './content-root.ts';
import { renderDocuments } from './render-documents.ts';
import { loadSiteContent } from './site-content.ts';

/** One entry of the content store; `html` is a finished body. */
interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly html?: string;
}

/** Puts one part of the ledger into Astro's content store. Fails with every fatal message of every file. */
export function ledgerLoader(part: keyof Ledger): Loader {
  // The store sorts its entries by id, and the ledger's own order is the one to keep.
  return toLoader(part, ({ ledger }) =>
    ledger[part].map((record, index) => ({ id: String(index).padStart(6, '0'), data: { ...record } })),
  );
}

/** Puts each document's body as HTML, and its lines of the original, into the content store under the document's id. */
export function textLoader(): Loader {
  return toLoader('texts', (content) =>
    renderDocuments(content).map(({ id, html, ...data }) => ({ id, data: { ...data }, html })),
  );
}

/** Puts what registry/site.yaml says into the content store, as one entry. */
export function siteLoader(): Loader {
  return toLoader('site', ({ registries }) => [{ id: 'site', data: { ...registries.site } }]);
}

function toLoader(name: string, toEntries: (content: ReadLedger) => readonly Entry[]): Loader {
  return {
    name: `ledger-${name}`,
    async load({ store }) {
      const entries = toEntries(await loadSiteContent(contentRoot()));
      store.clear();
      for (const { id, data, html } of entries) {
        store.set({ id, data, ...(html === undefined ? {} : { rendered: { html } }) });
      }
    },
  };
}
