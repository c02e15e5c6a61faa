import type { APIRoute } from 'astro';
import { getAccount } from '../../collections/account.ts';
import { toDataPackage } from '../../outputs/data-package.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(toDataPackage(await getAccount()), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
