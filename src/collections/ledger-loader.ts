import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import type { Ledger, LedgerRecord } from '../records/model.ts';
import type { ReadLedger } from '../records/read-ledger.ts';
import { contentRoot } from './content-root.ts';
import { withEntryIds } from './entry-ids.ts';
import { renderDocuments } from './render-documents.ts';
import { loadSiteContent } from './site-content.ts';

/** One entry of the content store; `html` is a finished body. */
interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly html?: string;
}

/** A document's part of its original; the first line has the number `startLine`, 1-based. */
export const documentLines = z.strictObject({ startLine: z.int().min(1), lines: z.array(z.string()).readonly() });

/**
 * One part of the ledger as a collection. The store sorts its entries by id, so beside each record stands its place in
 * the ledger's own order, from 0.
 */
export function ledgerPart<Part extends keyof Ledger, Schema extends z.ZodType<LedgerRecord<Part>>>(
  part: Part,
  record: Schema,
) {
  const loader = toLoader(part, ({ ledger }) =>
    withEntryIds(part, ledger).map(([id, record], position) => ({ id, data: { position, record } })),
  );
  return { loader, schema: z.strictObject({ position: z.int().min(0), record }) };
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

/** Fails with every fatal message of every file. */
function toLoader(name: string, toEntries: (content: ReadLedger) => readonly Entry[]): Loader {
  return {
    name: `ledger-${name}`,
    async load({ store, parseData, generateDigest }) {
      const entries = toEntries(await loadSiteContent(contentRoot()));
      const ids = new Set(entries.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const { id, data, html } of entries) {
        const digest = generateDigest(JSON.stringify([data, html]));
        if (store.get(id)?.digest === digest) continue;
        // What is stored is the record itself: the published JSON keeps the order of its fields.
        await parseData({ id, data });
        store.set({ id, data, digest, ...(html === undefined ? {} : { rendered: { html } }) });
      }
    },
  };
}
