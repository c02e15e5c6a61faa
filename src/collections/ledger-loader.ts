import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import type { Ledger, LedgerRecord } from '../records/model.ts';
import { placedMessages, placeMessages } from '../records/placed-messages.ts';
import { siteSchema } from '../records/registry/site.ts';
import { remembering } from '../records/remembering.ts';
import { facsimile } from '../records/schema/facsimile.ts';
import { contentRoot } from './content-root.ts';
import { withEntryIds } from './entry-ids.ts';
import { loaderName, tellFilled } from './fill-collections.ts';
import { type PageMatter, pageSchema } from './page-schema.ts';
import { renderDocuments } from './render-documents.ts';
import { loadSiteContent, readSiteContentOnce, type SiteContent } from './site-content.ts';

type DataEntry = Parameters<LoaderContext['store']['set']>[0];

/** What a collection is made of; `isEditing` where an editor looks at the site while it is developed. */
type ToEntries = (content: SiteContent, isEditing: boolean, config: LoaderContext['config']) => readonly DataEntry[];

/**
 * One part of the ledger as a collection. The store sorts its entries by id, so beside each record stands its place in
 * the ledger's own order, from 0.
 */
export function ledgerPart<Part extends keyof Ledger, Schema extends z.ZodType<LedgerRecord<Part>>>(
  part: Part,
  record: Schema,
) {
  const loader = toLoader(({ ledger }) =>
    withEntryIds(part, ledger).map(([id, record], position) => {
      return { id, data: { position, record }, digest: `${position} ${toDigest(record)}` };
    }),
  );
  return { loader, schema: z.strictObject({ position: z.int().min(0), record }) };
}

/** Each document's body as HTML, and its part of the original. */
export const documentTexts = {
  loader: toLoader((content, isEditing) =>
    renderDocuments(content, isEditing ? placeMessages(content) : []).map(({ id, html, original }) => {
      return { id, data: { ...original }, rendered: { html } };
    }),
  ),
  schema: facsimile,
};

/** What registry/site.yaml says, as one entry. */
export const siteEntry = {
  loader: toLoader(({ registries }) => [{ id: 'site', data: { ...registries.site } }]),
  schema: siteSchema,
};

/** The pages of prose; one that is broken is there by its name, for the editor to see what is wrong with it. */
export const prosePages = {
  loader: toLoader(({ pages }, _, { root }) =>
    pages.map(({ id, path, file, matter }) => ({
      id,
      data: matter ?? brokenPage(id),
      body: String(file),
      filePath: relative(fileURLToPath(root), path).replaceAll('\\', '/'),
      deferredRender: true,
    })),
  ),
  schema: pageSchema,
};

function brokenPage(id: string): PageMatter {
  return { title: id, description: id, order: 999 };
}

/** All that is to be said to the editor, as one entry; nothing of it is in a site that is built. */
export const editorMessages = {
  loader: toLoader((content, isEditing) =>
    isEditing ? [{ id: 'all', data: { messages: placeMessages(content) } }] : [],
  ),
  schema: z.strictObject({ messages: placedMessages }),
};

/** A record that stays from one reading to the next is not looked through again. */
const toDigest = remembering((record: object) =>
  createHash('sha256').update(JSON.stringify(record)).digest('base64url'),
);

/** Without an editor who looks on, it fails with every fatal message of every file. */
function toLoader(toEntries: ToEntries): Loader {
  return {
    name: loaderName,
    async load({ store, parseData, generateDigest, watcher, config, refreshContextData }) {
      const isEditing = watcher !== undefined;
      const content = await (isEditing ? readSiteContentOnce : loadSiteContent)(contentRoot());
      const entries = toEntries(content, isEditing, config);
      const ids = new Set(entries.map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const entry of entries) {
        const { digest = generateDigest(JSON.stringify(entry)) } = entry;
        if (store.get(entry.id)?.digest === digest) continue;
        // What is stored is the record itself: the published JSON keeps the order of its fields.
        await parseData(entry);
        store.set({ ...entry, digest });
      }
      tellFilled(refreshContextData);
    },
  };
}
