import type { Loader } from 'astro/loaders';
import { contentRoot } from './content-root.ts';
import { type LoadedAccount, loadAccount } from './load-account.ts';

type Part = 'documents' | 'sections' | 'rows' | 'tasks' | 'departments' | 'districts' | 'observations';

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
      const account = await loading;
      store.clear();
      account[part].forEach((record, index) => {
        const id = 'id' in record ? record.id : String(index).padStart(6, '0');
        const body = part === 'documents' ? account.bodies.get(id) : undefined;
        store.set({ id, data: { ...record }, ...(body === undefined ? {} : { rendered: { html: body } }) });
      });
    },
  };
}
