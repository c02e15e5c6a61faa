import type { APIRoute } from 'astro';
import { getLedger } from '../../collections/get-ledger.ts';
import { toDcat } from '../../outputs/dcat.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(toDcat(await getLedger()), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/ld+json' },
  });
