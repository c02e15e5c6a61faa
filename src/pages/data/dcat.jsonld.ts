import type { APIRoute } from 'astro';
import { getAccount } from '../../collections/account.ts';
import { toDcat } from '../../outputs/dcat.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(toDcat(await getAccount()), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/ld+json' },
  });
