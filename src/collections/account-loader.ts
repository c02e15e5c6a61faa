import type { Loader } from 'astro/loaders';
import { contentRoot } from './content-root.ts';
import { type LoadedAccount, loadAccount } from './load-account.ts';

type Part = 'documents' | 'sections' | 'rows' | 'tasks' | 'departments' | 'districts' | 'observations' | 'originals';

/** One entry of the content store; `html` is a finished body. */
interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly html?: string | undefined;
}

let loading: Promise<LoadedAccount> | undefined;

/**
 * Puts one part of the account into Astro's content store, in the account's own order.
 * The account is read once for all parts. Fails with every fatal message of every file.
 */
export function accountLoader(part: Part): Loader {
  return {
    name: `account-${part}`,
    async load({ store }) {
      loading ??= loadAccount(contentRoot());
      const entries = toEntries(part, await loading);
      store.clear();
      for (const { id, data, html } of entries) {
        store.set({ id, data, ...(html === undefined ? {} : { rendered: { html } }) });
      }
    },
  };
}

function toEntries(part: Part, account: LoadedAccount): Entry[] {
  if (part === 'originals') {
    return account.documents.map(({ id, original }) => ({
      id,
      data: { startLine: original.startLine, lines: account.originalLines.get(id) ?? [] },
    }));
  }
  if (part === 'documents') {
    return account.documents.map((record) => ({
      id: record.id,
      data: { ...record },
      html: account.bodies.get(record.id),
    }));
  }
  return account[part].map((record, index) => {
    const id = 'id' in record ? record.id : String(index).padStart(6, '0');
    return { id, data: { ...record } };
  });
}
